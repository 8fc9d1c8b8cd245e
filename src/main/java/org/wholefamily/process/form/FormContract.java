package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.feel.FeelWork;

/** The contract of a form: what may be sent, given what the form was served. */
final class FormContract {

    private final FormSchema schema;
    private final Feel feel;

    FormContract(FormSchema schema, Feel feel) {
        this.schema = schema;
        this.feel = feel;
    }

    /**
     * What the contract lets in; a question that was not asked or not answered is null.
     *
     * @param answers what the engine may keep
     * @param personal what only the family record may keep
     */
    record Checked(Map<String, Object> answers, Map<String, Object> personal) {}

    /**
     * Holds a submission against the form.
     *
     * @param known what the form was served, by name
     * @throws FormRefused with every answer that breaks the contract
     */
    Checked check(Map<String, ?> submitted, Function<String, Object> known) {
        return FeelWork.together(() -> checked(submitted, known));
    }

    private Checked checked(Map<String, ?> submitted, Function<String, Object> known) {
        Faults faults = new Faults();
        Map<String, Object> given = plain(submitted, faults);
        Function<String, Object> served = name -> schema.display(name, Plain.orNull(known.apply(name)));
        Scope scope = RootValues.scope(feel, schema.fields(), given, served);
        Map<String, Object> kept =
                new FormCheck(schema.fields(), List.of(served), scope, Place.ROOT, faults).answers(given);
        faults.refuse();
        Map<String, Object> answers = new LinkedHashMap<>(kept);
        answers.keySet().removeIf(key -> schema.fields().get(key).personal());
        kept.keySet().removeAll(answers.keySet());
        return new Checked(answers, kept);
    }

    private Map<String, Object> plain(Map<String, ?> submitted, Faults faults) {
        Map<String, Object> plain = new LinkedHashMap<>();
        submitted.forEach((key, value) -> {
            try {
                plain.put(String.valueOf(key), Plain.of(value));
            } catch (IllegalArgumentException e) {
                String name = FormCheck.named(key);
                Field field = schema.fields().get(key);
                faults.add(Place.ROOT.of(name).fault(field == null ? name : field.label(), "cannot be read"));
            }
        });
        return plain;
    }
}
