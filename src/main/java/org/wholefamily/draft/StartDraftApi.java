package org.wholefamily.draft;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.draft.Draft.Saved;
import org.wholefamily.draft.Draft.Typed;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.TypedForms;

/** What a person has typed into start forms and not sent: their tray, which nobody else sees. */
@RestController
@RequestMapping("/api/drafts")
class StartDraftApi {

    private final Keeping keeping;
    private final Drafts drafts;
    private final TypedForms forms;

    StartDraftApi(Keeping keeping, Drafts drafts, TypedForms forms) {
        this.keeping = keeping;
        this.drafts = drafts;
        this.forms = forms;
    }

    /** A start that waits; {@code name} is that of the process. */
    record Waiting(String process, String name, Instant savedAt) {}

    /** Those of processes that the person may start. */
    @GetMapping
    List<Waiting> tray() {
        return drafts.startsOf(keeping.person()).stream()
                .flatMap(start -> forms.startable(start.process()).stream()
                        .map(name -> new Waiting(start.process(), name, start.savedAt())))
                .toList();
    }

    @GetMapping("/start/{process}")
    Draft get(@PathVariable String process) {
        requireStartable(process);
        return keeping.find(mine(process));
    }

    @PutMapping("/start/{process}")
    Saved put(@PathVariable String process, @RequestBody Typed typed) {
        return keeping.save(mine(process), typed, () -> {
            requireStartable(process);
            forms.requireAskedAtStart(process, typed.answers());
        });
    }

    /** One's own is thrown away also when one may not start the process any more. */
    @DeleteMapping("/start/{process}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String process) {
        keeping.drop(mine(process));
    }

    private Place mine(String process) {
        return Place.ofStart(keeping.person(), process);
    }

    private void requireStartable(String process) {
        if (forms.startable(process).isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-process", "There is no such process for you to start");
        }
    }
}
