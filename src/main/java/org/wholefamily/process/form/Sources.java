package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;
import org.wholefamily.process.Shown;
import org.wholefamily.process.StartForm;
import org.wholefamily.process.UnsentAnswers;

/** What the other features know and keep, asked for only when a form is used: the engine is there before they are. */
record Sources(
        Supplier<Map<String, Shown>> knowledge,
        ObjectProvider<FormAudience> audience,
        ObjectProvider<PersonalAnswers> answers,
        ObjectProvider<StartForm> starts,
        ObjectProvider<FormReading> reading,
        ObjectProvider<UnsentAnswers> unsent) {

    /** What a feature knows under a key and the person may see; null otherwise. */
    Object known(String key, FormRequest request) {
        Shown shown = shown(key);
        if (shown == null) {
            return null;
        }
        boolean admitted = audience.getObject().admits(shown.audience(), request);
        return admitted ? shown.value().apply(request) : shown.otherwise();
    }

    /** The answers of a list; null when the key names none. */
    List<?> list(String key, FormRequest request) {
        Shown shown = shown(key);
        return shown == null || shown.list() == null ? null : (List<?>) known(key, request);
    }

    boolean knows(String key) {
        return shown(key) != null;
    }

    boolean isPlain(String key) {
        return !knows(key) || shown(key).plain();
    }

    private Shown shown(String key) {
        return knowledge.get().get(key);
    }

    Supplier<Map<String, Object>> latest(FormRequest request, Set<String> keys, boolean sameFormOnly) {
        return () -> keys.isEmpty() ? Map.of() : answers.getObject().latest(request, keys, sameFormOnly);
    }

    void served(FormRequest request) {
        reading.forEach(watch -> watch.served(request));
    }

    /** What the engine carries on is kept too, for it remembers only the last of each answer. */
    void keep(FormSubmission submission) {
        boolean answersOfTask = submission.task() != null && submission.caseReference() != null;
        if (!submission.personal().isEmpty() || answersOfTask) {
            answers.getObject().keep(submission);
        }
    }

    /** What the person had typed before and not sent is sent now. */
    void started(String user, String process) {
        if (user != null) {
            unsent.ifAvailable(typed -> typed.started(user, process));
        }
    }

    Optional<StartForm> start(String process) {
        return starts.orderedStream()
                .filter(start -> start.process().equals(process))
                .findFirst();
    }
}
