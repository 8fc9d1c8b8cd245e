package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wholefamily.process.CurrentUser.User;

/** Tells two people who work on one task what happened, where the engine would answer with a fault. */
@Component
class TaskConflicts {

    private static final Pattern WORK = Pattern.compile("/task/([^/]+)/(submit-form|claim|unclaim|assignee)");
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;

    private final EndedTasks ended;

    TaskConflicts(EndedTasks ended) {
        this.ended = ended;
    }

    boolean concerns(String method, EngineAddress address) {
        return method.equals("POST") && WORK.matcher(address.path()).matches();
    }

    void watch(
            EngineAddress address,
            User person,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (!answer.isCommitted() && isFault(answer.getStatus())) {
            explain(address, person, answer);
        } else if (!answer.isCommitted() && isColleagues(answer)) {
            replace(answer, "TaskClaimed", "Somebody else is already doing this task");
        }
        answer.copyBodyToResponse();
    }

    private void explain(EngineAddress address, User person, ContentCachingResponseWrapper answer) throws IOException {
        String fault = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        Optional<String> gone = ended.explain(idIn(address), person);
        if (gone.isPresent()) {
            replace(answer, "TaskGone", gone.get());
        } else if (fault.contains("ENGINE-03005") || fault.contains("OptimisticLocking")) {
            replace(answer, "TaskChanged", "Somebody else changed this task at the same moment; open it again");
        } else if (fault.contains("already claimed by")) {
            replace(answer, "TaskClaimed", "Somebody else is already doing this task");
        } else if (fault.contains("no authenticated tenant")) {
            answer.resetBuffer();
            Answer.send(answer, HttpServletResponse.SC_NOT_FOUND, "TaskUnknown", "There is no such task for you");
        }
    }

    private static boolean isColleagues(ContentCachingResponseWrapper answer) {
        return answer.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                && new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .contains(": task: This task is being worked on by ");
    }

    private static void replace(ContentCachingResponseWrapper answer, String type, String message) throws IOException {
        answer.resetBuffer();
        Answer.send(answer, CONFLICT, type, message);
    }

    /** A refusal of what was typed in is none; a right may have gone with the task at the same moment. */
    private static boolean isFault(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND
                || status == HttpServletResponse.SC_FORBIDDEN
                || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static String idIn(EngineAddress address) {
        Matcher work = WORK.matcher(address.path());
        return work.matches() ? work.group(1) : "";
    }
}
