package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wholefamily.problem.Problem;

/** Lets an account hold a part of the threads and no more, however slowly it has its calls done or reads the answers. */
@Component
class CallsOfOne extends OncePerRequestFilter {

    private static final int SHARE_OF_THREADS = 4;
    private static final String SECONDS_TO_WAIT = "1";

    private final int most;
    private final Map<String, Integer> atWork = new ConcurrentHashMap<>();

    CallsOfOne(@Value("${server.tomcat.threads.max}") int threads) {
        this.most = Math.max(1, threads / SHARE_OF_THREADS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> account = account(request);
        if (account.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (atWork.merge(account.get(), 1, Integer::sum) > most) {
                Answer.tell(request, response, tooMany());
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            atWork.computeIfPresent(account.get(), (name, calls) -> calls == 1 ? null : calls - 1);
        }
    }

    private static Optional<String> account(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? WebAppUser.signedIn(request.getSession(false))
                : Optional.of(signedIn.getName());
    }

    private Problem tooMany() {
        Problem refused = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-at-once",
                "This account has " + most
                        + " calls at work; nothing of this one was done, send it when one has ended");
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return refused;
    }
}
