package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wholefamily.calendar.BusinessClock;

/**
 * Mends the pages of Camunda's web apps on their way out. The engine keeps the nonce of its content policy once for all
 * requests, so that a page and its header can disagree and the page stays white: the page takes the nonce of its own
 * header. A demonstration says on every page that it is one, and on which day it stands.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WebAppPages extends OncePerRequestFilter {

    private static final Pattern NONCE_OF_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern NONCE_OF_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    /** What Camunda's own filter would take for the page of an app or engine that is not there ends in a fault. */
    private static final Pattern PAGE =
            Pattern.compile("/camunda/app/(?:(?:admin|cockpit|tasklist|welcome)(?:/(?:default(?:/(?:setup/?)?)?)?)?)?");

    private final BusinessClock clock;
    private final boolean demo;

    WebAppPages(BusinessClock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/camunda/app/")
                || path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PAGE.matcher(request.getRequestURI()).matches()) {
            Answer.send(response, HttpServletResponse.SC_NOT_FOUND, "NotFound", "There is no such page");
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (String.valueOf(held.getContentType()).startsWith("text/html")) {
            String page = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
            held.resetBuffer();
            held.getOutputStream().write(mended(page, held).getBytes(StandardCharsets.UTF_8));
        }
        held.copyBodyToResponse();
    }

    private String mended(String page, HttpServletResponse response) {
        String mended = page.replace("<title>Camunda ", "<title>Whole Family – ");
        String policy = response.getHeader("Content-Security-Policy");
        Matcher nonce = NONCE_OF_HEADER.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            mended = NONCE_OF_PAGE.matcher(mended).replaceAll("nonce=\"" + nonce.group(1) + "\"");
        }
        return demo ? marked(mended) : mended;
    }

    private String marked(String page) {
        return page.replaceFirst(
                        "<head>",
                        "<head><meta name=\"business-offset\" content=\""
                                + clock.offset().toMillis() + "\">")
                .replaceFirst(
                        "(<body[^>]*>)",
                        "$1<div class=\"whole-family-demo\">Demonstration with invented families – " + clock.today()
                                + "</div>");
    }
}
