package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has nothing kept by browsers and proxies but scripts, styles and pictures, and tells no other site where a link was. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NothingKept extends OncePerRequestFilter {

    /** What is the same for everybody, and does not say anything of anybody. */
    private static final Pattern SAME_FOR_ALL = Pattern.compile("/favicon\\.ico"
            + "|/(?:webjars|swagger-ui|camunda/(?:app|lib|assets))/.*\\.(?:js|mjs|css|map|json|svg|png|gif|ico|woff2?|ttf|eot)"
            + "|/camunda/api/(?:admin|cockpit|tasklist|welcome)/plugin/\\w+/static/.*");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Set<String> KEEPING = Set.of("cache-control", "pragma", "expires");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (READING.contains(request.getMethod())
                && SAME_FOR_ALL.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(request, new NotKept(response));
    }

    /** The web apps' own filter would have their answers kept and asked for again. */
    private static final class NotKept extends HttpServletResponseWrapper {

        private NotKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isKeeping(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isKeeping(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isKeeping(name)) {
                super.setDateHeader(name, date);
            }
        }

        private static boolean isKeeping(String name) {
            return KEEPING.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
