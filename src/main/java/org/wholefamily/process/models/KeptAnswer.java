package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.wholefamily.process.form.AskedQuestion;

/**
 * Whether a question of a council's form still brings the answer that the product waits for: of the same type, within the
 * same bounds, and always when the shared form brings one. It may be moved, described, asked more often or demanded.
 */
final class KeptAnswer {

    private final AnswerReaders readers;
    private final BiConsumer<String, String> fault;

    /** @param fault takes the key and the reason */
    KeptAnswer(AnswerReaders readers, BiConsumer<String, String> fault) {
        this.readers = readers;
        this.fault = fault;
    }

    /**
     * Compares a question and all in it.
     *
     * @param own null when it is no longer asked
     */
    void check(AskedQuestion shared, AskedQuestion own) {
        check(shared, own, readers.of(shared.key()), false);
    }

    /** A question of the council's own by which its own process goes: a flow without an answer breaks the process. */
    void flag(AskedQuestion own, String place) {
        boolean answered = !own.personal()
                && own.hides().isEmpty()
                && own.locked().equals("false")
                && (own.kind().equals("checkbox")
                        || own.yesNo() && own.required() && !own.options().contains("unknown"));
        if (!answered) {
            fault(
                    own,
                    "a flow goes by this answer, so it must always come: what is allowed is a checkbox, or a required"
                            + " question of the type boolean with the answers yes and no, which nothing hides: "
                            + place);
        }
    }

    private void check(AskedQuestion shared, AskedQuestion own, String reader, boolean inList) {
        if (own == null) {
            fault.accept(shared.key(), "this question is no longer asked, but the process needs its answer: " + reader);
            return;
        }
        type(shared, own, reader);
        comes(shared, own, reader);
        if (shared.kind().equals("number")) {
            bounds(shared, own, reader);
        }
        if (inList || readers.decideBy(shared.key())) {
            source(shared, own, reader);
            options(shared, own, reader);
        } else {
            missing(shared, own);
        }
        shared.children()
                .forEach((key, child) -> check(child, own.children().get(key), reader, inList || shared.list()));
    }

    private void type(AskedQuestion shared, AskedQuestion own, String reader) {
        if (!own.kind().equals(shared.kind()) && !(own.text() && shared.text())) {
            fault(shared, "the answer must stay a " + shared.kind() + ", not " + own.kind() + ": " + reader);
        } else if (own.yesNo() != shared.yesNo()) {
            fault(
                    shared,
                    shared.yesNo()
                            ? "the answer must stay a yes or no, with the property type = boolean: " + reader
                            : "the answer is a word and cannot become a yes or no, take away the property type: "
                                    + reader);
        } else if (text(own, "serializeToString").equals("true")
                && !text(shared, "serializeToString").equals("true")) {
            fault(shared, "the answer must stay a number, take away serializeToString: " + reader);
        }
        if (own.personal() != shared.personal()) {
            fault(
                    shared,
                    shared.personal()
                            ? "the answer is personal and must stay so"
                            : "the answer feeds the process and cannot be made personal"
                                    + (own.because() == null
                                            ? ""
                                            : ": this question reads \"" + own.because() + "\", which is personal"));
        }
    }

    private void comes(AskedQuestion shared, AskedQuestion own, String reader) {
        if (!own.locked().equals("false") && !plain(own.locked()).equals(plain(shared.locked()))) {
            fault(shared, "must be answered and cannot be only shown, take away disabled and readonly: " + reader);
        }
        if (shared.required() || readers.decideBy(shared.key())) {
            List<String> before = shared.hides().stream().map(KeptAnswer::plain).toList();
            own.hides().stream()
                    .filter(hide -> !before.contains(plain(hide)))
                    .forEach(hide -> fault(
                            shared,
                            "must be asked whenever the shared form asks it, and not be hidden by \"="
                                    + FormGrammar.shortened(hide) + "\": " + reader));
        }
        if (shared.required() && !own.required()) {
            fault(shared, "must stay required: " + reader);
        }
    }

    /** A table takes the row, and a type of the engine the number, that the shared form lets through. */
    private void bounds(AskedQuestion shared, AskedQuestion own, String reader) {
        for (String end : List.of("min", "max")) {
            BigDecimal wanted = Takes.number(shared.json().path("validate").path(end));
            BigDecimal found = Takes.number(own.json().path("validate").path(end));
            boolean within =
                    wanted == null || found != null && found.compareTo(wanted) * (end.equals("min") ? 1 : -1) >= 0;
            if (!within) {
                fault(
                        shared,
                        "\"" + end + "\" must be a number, " + wanted.toPlainString() + " or "
                                + (end.equals("min") ? "more" : "less") + ": " + reader);
            }
        }
        if (shared.json().has("decimalDigits")) {
            int most = shared.json().path("decimalDigits").asInt();
            if (!own.json().has("decimalDigits")
                    || own.json().path("decimalDigits").asInt() > most) {
                fault(shared, "\"decimalDigits\" must be " + most + " or less: " + reader);
            }
        }
    }

    private void source(AskedQuestion shared, AskedQuestion own, String reader) {
        for (String source : List.of("valuesKey", "valuesExpression")) {
            if (!text(own, source).equals(text(shared, source))) {
                fault(
                        shared,
                        "the answers must come from where the shared form has them, "
                                + (text(shared, source).isEmpty()
                                        ? "written as values"
                                        : source + " " + text(shared, source))
                                + ": " + reader);
            }
        }
    }

    private void options(AskedQuestion shared, AskedQuestion own, String reader) {
        missing(shared, own);
        Set<String> more = new TreeSet<>(own.options());
        more.removeAll(shared.options());
        if (!more.isEmpty()) {
            Set<String> known = readers.wordsFor(shared.key(), shared.options());
            more.removeAll(known);
            known.addAll(shared.options());
            more.forEach(option -> fault(
                    shared,
                    "nothing knows the answer \"" + FormGrammar.shortened(option) + "\", and " + reader
                            + "; what is allowed: " + String.join(", ", known)));
        }
    }

    private void missing(AskedQuestion shared, AskedQuestion own) {
        Set<String> missing = readers.compared(shared.key());
        missing.retainAll(shared.options());
        missing.removeAll(own.options());
        missing.forEach(option ->
                fault(shared, "the answer \"" + option + "\" is no longer offered, but the process waits for it"));
    }

    private static String text(AskedQuestion question, String property) {
        return question.json().path(property).asText("");
    }

    private static String plain(String condition) {
        return condition.replaceAll("\\s+", " ").strip();
    }

    private void fault(AskedQuestion shared, String reason) {
        fault.accept(shared.key(), reason);
    }
}
