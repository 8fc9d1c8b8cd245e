package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wholefamily.process.CurrentUser.User;

/** Says what is wrong with a form in the words of the form: the engine puts its own in front, with ids of its own. */
@Component
@Order(5)
class FormGuard implements Guard {

    private static final Pattern ENGINE_WORDS =
            Pattern.compile("Cannot (?:instantiate process definition|submit task form) \\S+: (.+)", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean concerns(EngineCall call) {
        return call.row().path().endsWith("/submit-form");
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (!answer.isCommitted() && answer.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            retell(answer);
        }
        answer.copyBodyToResponse();
    }

    private static void retell(ContentCachingResponseWrapper answer) throws IOException {
        try {
            JsonNode told = JSON.readTree(answer.getContentAsByteArray());
            Matcher words = ENGINE_WORDS.matcher(told.path("message").asText());
            if (words.matches()) {
                answer.resetBuffer();
                Answer.send(answer, answer.getStatus(), told.path("type").asText(), words.group(1));
            }
        } catch (JsonProcessingException noAnswerOfTheEngine) {
            // It stays as it is.
        }
    }
}
