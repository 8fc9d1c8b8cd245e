package org.wholefamily.process.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.form.FormTrial;
import org.wholefamily.process.models.ReadSet.ReadForm;

/** Whether a council's form still asks what the product needs, and lets nothing personal into the engine. */
final class FormContractCheck {

    private final ReadSet all;
    private final ReadSet shared;
    private final Names names;
    private final Allowed allowed;
    private final AnswerReaders readers;
    private final Faults faults;

    FormContractCheck(ReadSet all, Names names, Allowed allowed, Faults faults) {
        this.all = all;
        this.shared = names.shared();
        this.names = names;
        this.allowed = allowed;
        this.readers = new AnswerReaders(names, allowed);
        this.faults = faults;
    }

    void check(String id, ReadForm own) {
        String file = "forms/" + id + ".form";
        ReadForm same = shared.forms().get(id);
        Map<String, AskedQuestion> before = same == null ? Map.of() : same.questions();
        Map<String, AskedQuestion> alike = new HashMap<>();
        ReplacedForms.of(shared, id).forEach(form -> alike.putAll(form.questions()));
        alike.putAll(before);
        own.questions().values().forEach(question -> personal(file, question, alike.get(question.key())));
        LinkCheck.check(file, own.json(), own.questions(), allowed.personal(), faults);
        KeptAnswer kept = new KeptAnswer(readers, (key, reason) -> faults.add(file, key, reason));
        own.questions().values().stream()
                .filter(question -> !alike.containsKey(question.key()))
                .forEach(question -> users(id)
                        .map(process -> readers.flowBy(process, question.key()))
                        .filter(Objects::nonNull)
                        .forEach(place -> kept.flag(question, place)));
        if (same != null) {
            boolean start = startForm(id);
            before.values().stream()
                    .filter(question -> start || needed(question))
                    .forEach(question -> kept.check(question, own.questions().get(question.key())));
        }
        Set<String> variables = new TreeSet<>();
        users(id).forEach(process -> variables.addAll(names.of(process)));
        new FormReadsCheck(file, own, same, allowed, faults)
                .check(all.source().files().get(file), variables);
        used(file, id);
        String failure = FormTrial.failure(all.source().files().get(file));
        if (failure != null) {
            faults.add(file, id, "the form cannot be served and sent: " + failure);
        }
    }

    /** What the product relies on; a remark that nobody has to make may go, and so may what is only shown. */
    private static boolean needed(AskedQuestion question) {
        return question.list() || question.required() || !question.personal() && !question.shown();
    }

    private void personal(String file, AskedQuestion question, AskedQuestion before) {
        if (question.plain() && !question.shown() && question.because() != null) {
            faults.add(
                    file,
                    question.key(),
                    "this reads \"" + question.because()
                            + "\", which is personal, and so is what comes of it: set its property"
                            + " personal to true, or read something else");
        }
        boolean plainBefore = before != null && !before.personal();
        if (question.text() && !question.personal() && !plainBefore) {
            faults.add(file, question.key(), "free text is personal: people write names into it");
        }
        if (before == null && allowed.bean().test(question.key())) {
            faults.add(file, question.key(), "this name is taken by a part of the product");
        }
        question.children()
                .values()
                .forEach(child -> personal(
                        file, child, before == null ? null : before.children().get(child.key())));
    }

    private void used(String file, String id) {
        if (users(id).findAny().isEmpty()) {
            faults.add(file, id, "no task and no start uses this form");
        }
    }

    private Stream<String> users(String id) {
        return all.processes().entrySet().stream()
                .filter(process -> Names.forms(process.getValue()).anyMatch(ref -> Refs.fits(ref, id)))
                .map(Map.Entry::getKey);
    }

    private boolean startForm(String id) {
        return shared.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(StartEvent.class).stream())
                .anyMatch(start -> id.equals(start.getCamundaFormRef()));
    }
}
