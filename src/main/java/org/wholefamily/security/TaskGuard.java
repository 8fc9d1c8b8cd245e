package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wholefamily.process.CurrentUser.User;

/** Tells a person that a task is not there, not theirs or no longer open, where the engine would answer with a fault. */
@Component
@Order(1)
class TaskGuard implements Guard {

    private static final Pattern TASK = Pattern.compile("/task/\\{id}(?:/(.+))?");
    private static final Set<String> WORK = Set.of("submit-form", "claim", "unclaim", "assignee");
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;
    private static final int CHANGED = BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenTasks open;
    private final EndedTasks ended;
    private final Assignments assignments;

    TaskGuard(OpenTasks open, EndedTasks ended, Assignments assignments) {
        this.open = open;
        this.ended = ended;
        this.assignments = assignments;
    }

    @Override
    public boolean concerns(EngineCall call) {
        return TASK.matcher(call.row().path()).matches();
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String action = action(call);
        boolean work = call.row().method().equals("POST") && WORK.contains(action);
        Task task = open.find(call.id(), person).orElseThrow(() -> missing(call.id(), person, work));
        if (!work) {
            chain.doFilter(request, response);
            return;
        }
        requireFree(action, task, person);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(assigning(action, request, task, person), answer);
        if (!answer.isCommitted() && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            explain(action, task.getId(), person, answer);
        }
        answer.copyBodyToResponse();
    }

    private static String action(EngineCall call) {
        Matcher task = TASK.matcher(call.row().path());
        return task.matches() && task.group(1) != null ? task.group(1) : "";
    }

    private HttpServletRequest assigning(String action, HttpServletRequest request, Task task, User person)
            throws IOException {
        return switch (action) {
            case "claim" -> assignments.claim(request, person);
            case "assignee" -> assignments.assign(request, task);
            default -> request;
        };
    }

    /** What became of the task in the meantime says more than the engine's fault. */
    private void explain(String action, String id, User person, ContentCachingResponseWrapper answer)
            throws IOException {
        try {
            requireFree(action, open.find(id, person).orElseThrow(() -> missing(id, person, true)), person);
            if (JSON.readTree(answer.getContentAsByteArray()).path("code").asInt() == CHANGED) {
                throw new CallRefused(
                        CONFLICT, "TaskChanged", "Somebody else changed this task at the same moment; open it again");
            }
        } catch (JsonProcessingException noAnswerOfTheEngine) {
            // It stays as it is.
        } catch (CallRefused better) {
            answer.resetBuffer();
            better.tell(answer);
        }
    }

    private static void requireFree(String action, Task task, User person) {
        boolean needed = action.equals("submit-form") || action.equals("claim");
        if (needed && task.getAssignee() != null && !task.getAssignee().equals(person.id())) {
            throw new CallRefused(CONFLICT, "TaskClaimed", "Somebody else is already doing this task");
        }
    }

    private CallRefused missing(String id, User person, boolean work) {
        return ended.explain(id, person)
                .map(words -> new CallRefused(work ? CONFLICT : HttpServletResponse.SC_NOT_FOUND, "TaskGone", words))
                .orElseGet(() -> new CallRefused(
                        HttpServletResponse.SC_NOT_FOUND, "TaskUnknown", "There is no such task for you"));
    }
}
