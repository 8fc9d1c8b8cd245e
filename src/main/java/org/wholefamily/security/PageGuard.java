package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/** Refuses a page of a list that is none, which the database would find out and the engine call a fault of its own. */
@Component
@Order(6)
class PageGuard implements Guard {

    private static final Set<String> NUMBERS = Set.of("firstResult", "maxResults");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public boolean concerns(EngineCall call) {
        return true;
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (QueryParameters.Parameter given : QueryParameters.of(request)) {
            if (NUMBERS.contains(given.name()) && !NUMBER.matcher(given.value()).matches()) {
                throw new CallRefused(400, "InvalidRequestException", given.name() + ": is a number from 0 on");
            }
        }
        chain.doFilter(request, response);
    }
}
