package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;

/** Tells a person that a process is not there, or not theirs, where the engine would answer with a fault. */
@Component
@Order(4)
class InstanceGuard implements Guard {

    private static final Pattern STATE = Pattern.compile("/process-instance/([^/]+)/activity-instances");

    private final RuntimeService running;
    private final AskingAs asking;

    InstanceGuard(@Lazy RuntimeService running, AskingAs asking) {
        this.running = running;
        this.asking = asking;
    }

    @Override
    public boolean concerns(String method, EngineAddress address) {
        return STATE.matcher(address.path()).matches();
    }

    @Override
    public void pass(
            EngineAddress address,
            User person,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Matcher called = STATE.matcher(address.path());
        called.matches();
        long found = asking.person(
                person,
                () -> running.createProcessInstanceQuery()
                        .processInstanceId(called.group(1))
                        .count());
        if (found == 0) {
            throw new CallRefused(
                    HttpServletResponse.SC_NOT_FOUND, "ProcessUnknown", "There is no such running process for you");
        }
        chain.doFilter(request, response);
    }
}
