package org.wholefamily.draft;

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
import org.wholefamily.family.ReadLog;
import org.wholefamily.process.TypedForms;
import org.wholefamily.security.WorkAtHand;

/** The draft of a task, for whoever may do the task now. */
@RestController
@RequestMapping("/api/drafts/{task}")
class TaskDraftApi {

    private final WorkAtHand work;
    private final TypedForms forms;
    private final Drafts drafts;
    private final Keeping keeping;
    private final ReadLog readLog;

    TaskDraftApi(WorkAtHand work, TypedForms forms, Drafts drafts, Keeping keeping, ReadLog readLog) {
        this.work = work;
        this.forms = forms;
        this.drafts = drafts;
        this.keeping = keeping;
        this.readLog = readLog;
    }

    /** Who may only look at the task is told that there is none, as where there is none. */
    @GetMapping
    Draft get(@PathVariable String task) {
        WorkAtHand.Found found = work.find(task);
        if (found.barred().isPresent()) {
            throw Keeping.none();
        }
        Draft draft = keeping.find(Place.ofTask(task));
        found.caseReference().ifPresent(reference -> readLog.read(keeping.person(), reference, "GET draft"));
        return draft;
    }

    @PutMapping
    Saved put(@PathVariable String task, @RequestBody Typed typed) {
        return keeping.save(Place.ofTask(task), typed, () -> {
            drafts.hold(task);
            requireMine(task);
            forms.requireAsked(task, typed.answers());
        });
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String task) {
        requireMine(task);
        keeping.drop(Place.ofTask(task));
    }

    private void requireMine(String task) {
        work.find(task).barred().ifPresent(problem -> {
            throw problem;
        });
    }
}
