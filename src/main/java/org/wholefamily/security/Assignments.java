package org.wholefamily.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/**
 * Who may be given a task: people claim for themselves, and hand over to those who may do it. The
 * engine would take any name, and whoever has a task sees what is known in it.
 */
@Component
class Assignments {

    private final OpenTasks tasks;
    private final Identities identities;

    Assignments(OpenTasks tasks, Identities identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    /** The call with the person whom it names and nothing else. */
    HttpServletRequest claim(HttpServletRequest request, User person) throws IOException {
        String named = named(request);
        if (!person.id().equals(named)) {
            throw new CallRefused(403, "Closed", "You can take a task for yourself only");
        }
        return naming(request, named);
    }

    HttpServletRequest assign(HttpServletRequest request, Task task) throws IOException {
        String named = named(request);
        if (named != null && !mayDo(named, task)) {
            throw new CallRefused(400, "InvalidRequestException", "userId: Nobody of this name does such a task");
        }
        return naming(request, named);
    }

    private boolean mayDo(String named, Task task) {
        if (!identities.known(named)) {
            return false;
        }
        User taker = identities.of(named);
        boolean oneOfUs = task.getTenantId() != null && taker.councils().contains(task.getTenantId());
        return oneOfUs && tasks.mayDo(taker, task);
    }

    private static String named(HttpServletRequest request) throws IOException {
        JsonNode user = JsonBody.read(request).path("userId");
        if (user.isTextual()) {
            return user.textValue();
        }
        if (user.isNull() || user.isMissingNode()) {
            return null;
        }
        throw new CallRefused(400, "InvalidRequestException", "userId: is a text");
    }

    private static HttpServletRequest naming(HttpServletRequest request, String user) throws IOException {
        return JsonBody.with(request, JsonNodeFactory.instance.objectNode().put("userId", user));
    }
}
