package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Gives a call the content that has arrived for it; what has not is read where there is room. */
class TakenBodies extends HttpFilter {

    private final transient BodyRoom room;

    TakenBodies(BodyRoom room) {
        this.room = room;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(ArrivingBody.ATTRIBUTE) instanceof ArrivingBody body)) {
            chain.doFilter(request, response);
            return;
        }
        ArrivingStream content = body.stream(room);
        try {
            chain.doFilter(new Taken(request, content), response);
        } finally {
            content.leave();
        }
    }

    private static final class Taken extends HttpServletRequestWrapper {

        private final ServletInputStream content;

        private Taken(HttpServletRequest request, ServletInputStream content) {
            super(request);
            this.content = content;
        }

        @Override
        public ServletInputStream getInputStream() {
            return content;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        }
    }
}
