package org.wholefamily.process.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.wholefamily.process.Audience;
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

    /** Who belongs to which audience of a form, each asked once. */
    Predicate<Audience> admitted(FormRequest request) {
        Map<Audience, Boolean> admitted = new EnumMap<>(Audience.class);
        return asked ->
                admitted.computeIfAbsent(asked, any -> audience.getObject().admits(any, request));
    }

    /** The answers of a list; null when the key names none. */
    List<?> list(String key, FormRequest request) {
        Shown shown = shown(key);
        return shown == null || shown.list() == null || !admitted(request).test(shown.audience())
                ? null
                : (List<?>) shown.value().apply(request);
    }

    boolean knows(String key) {
        return shown(key) != null;
    }

    boolean isPlain(String key) {
        return !knows(key) || shown(key).plain();
    }

    /** What a feature lets forms show under a key; null when none does. */
    Shown shown(String key) {
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
