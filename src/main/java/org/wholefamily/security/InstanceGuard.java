package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;

/** Tells a person alike that a process is not there and that it is not theirs. */
@Component
@Order(4)
class InstanceGuard implements Guard {

    private final RuntimeService running;
    private final AskingAs asking;

    InstanceGuard(@Lazy RuntimeService running, AskingAs asking) {
        this.running = running;
        this.asking = asking;
    }

    @Override
    public boolean concerns(EngineCall call) {
        return call.is("GET", "/process-instance/{id}/activity-instances");
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long found = asking.person(
                person,
                () -> running.createProcessInstanceQuery()
                        .processInstanceId(call.id())
                        .count());
        if (found == 0) {
            throw new CallRefused(
                    HttpServletResponse.SC_NOT_FOUND, "ProcessUnknown", "There is no such running process for you");
        }
        chain.doFilter(request, response);
    }
}
