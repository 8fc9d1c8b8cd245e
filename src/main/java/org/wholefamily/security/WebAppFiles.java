package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the server itself send the scripts, styles and pictures of the web apps, which are the same for everybody. It does so
 * without a thread, however slowly somebody reads who is not signed in; of all answers only these are large.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WebAppFiles extends OncePerRequestFilter {

    private static final Pattern FILE =
            Pattern.compile("/camunda/(?:app|lib|assets|api/\\w+/plugin/\\w+/static)/.*\\.(?!html?$)\\w+");
    private static final String SENT = "org.apache.tomcat.sendfile.";

    /** What is somebody's own. */
    private static final String COOKIE = HttpHeaders.SET_COOKIE;

    private final Map<String, Sent> kept = new ConcurrentHashMap<>();
    private final Path folder = folder();

    private record Sent(Path file, Map<String, String> headers) {}

    /** Of this process; null where nothing can be written, and each file is sent as it comes. */
    private static Path folder() {
        try {
            Path made = Files.createTempDirectory("whole-family-");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return folder == null
                || !request.getMethod().equals("GET")
                || !Boolean.TRUE.equals(request.getAttribute(SENT + "support"))
                || !FILE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Sent known = kept.get(request.getRequestURI());
        if (known != null && !asksWhetherItChanged(request)) {
            known.headers().forEach(response::setHeader);
            send(known.file(), request, response);
            return;
        }
        try (KeptFile answer = new KeptFile(response, folder)) {
            chain.doFilter(new Whole(request), answer);
            Path file = answer.written();
            if (file != null) {
                Sent before = kept.putIfAbsent(request.getRequestURI(), new Sent(file, headers(response)));
                if (before == null) {
                    file.toFile().deleteOnExit();
                } else {
                    Files.delete(file);
                }
                send(before == null ? file : before.file(), request, response);
            }
        }
    }

    private static boolean asksWhetherItChanged(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                || request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null;
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !COOKIE.equalsIgnoreCase(name))
                .collect(Collectors.toMap(name -> name, response::getHeader));
    }

    private static void send(Path file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = Files.size(file);
        response.setContentLengthLong(length);
        if (length > 0) {
            request.setAttribute(SENT + "filename", file.toString());
            request.setAttribute(SENT + "start", 0L);
            request.setAttribute(SENT + "end", length);
        }
    }

    /** A request for all of a file. */
    private static final class Whole extends HttpServletRequestWrapper {

        private Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
