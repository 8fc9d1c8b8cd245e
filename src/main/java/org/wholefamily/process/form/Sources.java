package org.wholefamily.process.form;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;
import org.wholefamily.process.StartForm;
import org.wholefamily.process.UnsentAnswers;

/** What the other features know and keep, asked for only when a form is used: the engine is there before they are. */
record Sources(
        ObjectProvider<FormKnowledge> knowledge,
        ObjectProvider<PersonalAnswers> answers,
        ObjectProvider<StartForm> starts,
        ObjectProvider<FormReading> reading,
        ObjectProvider<UnsentAnswers> unsent) {

    /** What a feature knows under a key; null when none does, or the record is restricted. */
    Object known(String key, FormRequest request) {
        return knowledge
                .orderedStream()
                .filter(source -> source.keys().contains(key))
                .filter(source -> source.open().contains(key) || !isBarred(request))
                .map(source -> source.known(key, request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean knows(String key) {
        return knowledge.stream().anyMatch(source -> source.keys().contains(key));
    }

    boolean isPlain(String key) {
        return knowledge.stream()
                .filter(source -> source.keys().contains(key))
                .allMatch(source -> source.plain().contains(key));
    }

    Supplier<Map<String, Object>> latest(FormRequest request, Set<String> keys, boolean sameFormOnly) {
        return () -> keys.isEmpty() ? Map.of() : answers.getObject().latest(request, keys, sameFormOnly);
    }

    private boolean isBarred(FormRequest request) {
        return reading.stream().anyMatch(watch -> watch.isBarred(request));
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
