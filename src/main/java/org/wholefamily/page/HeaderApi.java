package org.wholefamily.page;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** Tells whose a task is, and who a family is that somebody names before they start something. */
@RestController
class HeaderApi {

    private final Headers headers;
    private final CurrentUser current;

    HeaderApi(Headers headers, CurrentUser current) {
        this.headers = headers;
        this.current = current;
    }

    @GetMapping("/api/tasks/{task}/family")
    Header ofTask(@PathVariable String task) {
        return found(user -> headers.ofTask(user, task), "no-such-task", "There is no such task for you");
    }

    @GetMapping("/api/families/{caseReference}/header")
    Header ofFamily(@PathVariable String caseReference) {
        return found(
                user -> headers.ofFamily(user, caseReference),
                "no-such-family",
                "There is no family under this reference for you");
    }

    private Header found(Function<User, Optional<Header>> question, String code, String words) {
        return current.get().flatMap(question).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, code, words));
    }
}
