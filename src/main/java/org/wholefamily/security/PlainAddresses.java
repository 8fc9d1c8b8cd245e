package org.wholefamily.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Refuses an address that is not understood, and hands on every other in the one spelling that all behind it read.
 * Nothing is handed on within the server, where what was judged is no longer what is answered: that is
 * refused too.
 */
class PlainAddresses extends HttpFilter {

    /** What a client asks, and the page about an error. */
    private static final Set<DispatcherType> ASKED = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);

    private static final String NO_ADDRESS =
            "An address is written plainly: letters, digits and - _ . : @ between slashes";
    private static final String NO_QUERY =
            "A query is text: each % begins an escape, and there are no control characters";

    private static final String TWICE = "A query gives each of its parameters once";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ASKED.contains(request.getDispatcherType())) {
            Answer.send(response, HttpServletResponse.SC_NOT_FOUND, "NotFound", "There is nothing here");
            return;
        }
        Optional<PlainAddress> address = PlainAddress.of(request.getRequestURI());
        if (address.isEmpty()) {
            refuse(request, response, NO_ADDRESS);
        } else if (!PlainAddress.readable(request.getQueryString())) {
            refuse(request, response, NO_QUERY);
        } else if (!QueryParameters.areOnce(request)) {
            refuse(request, response, TWICE);
        } else {
            String path = address.get().path();
            chain.doFilter(path.equals(request.getRequestURI()) ? request : new Spelt(request, path), response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            Answer.problem(response, HttpStatus.BAD_REQUEST, "address-not-plain", why);
        } else {
            Answer.send(response, HttpServletResponse.SC_BAD_REQUEST, "InvalidRequestException", why);
        }
    }

    /** A request as it came in; where the server answers with a page about an error, that one's address is shown. */
    private static final class Spelt extends HttpServletRequestWrapper {

        private final String path;

        private Spelt(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return getDispatcherType() == DispatcherType.REQUEST ? path : super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return url.replace(url.length() - super.getRequestURI().length(), url.length(), getRequestURI());
        }
    }
}
