package org.wholefamily.process.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.models.TriedDecision.Answered;

/** Asks a council's decision many things on an engine as in service, and reads the answers as the product will. */
final class TableTrial {

    private static final int TOLD = 3;

    private final Sheet sheet;
    private final TableAnswers answers;
    private final RowFaults rows;
    private final String file;
    private final Faults faults;

    TableTrial(String file, Sheet sheet, TableAnswers answers, RowFaults rows, Faults faults) {
        this.file = file;
        this.sheet = sheet;
        this.answers = answers;
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * @param shared gives the shared decision; null when there is none
     */
    void run(TriedDecision own, Supplier<TriedDecision> shared, List<Map<String, Object>> questions) {
        int before = faults.list().size();
        for (Map<String, Object> question : questions) {
            if (faults.list().size() - before >= TOLD) {
                return;
            }
            ask(own, shared, question);
        }
    }

    private void ask(TriedDecision own, Supplier<TriedDecision> shared, Map<String, Object> question) {
        List<Answered> answered;
        try {
            answered = own.ask(question);
        } catch (RuntimeException e) {
            fault("fails: " + ReadSet.rootMessage(e), question);
            return;
        }
        if (answers == null) {
            return;
        }
        if (answers.rows() == TableAnswers.Rows.ONE && answered.isEmpty() && needed(shared, question)) {
            fault("has no answer", question);
        }
        if (answers.rows() == TableAnswers.Rows.ANY_APART
                && answered.stream().map(Answered::values).distinct().count() < answered.size()) {
            fault("two rows answer the same", question);
        }
        for (Answered answer : answered) {
            if (!rows.read(row(answer.rule()), answer.values(), words(question))) {
                return;
            }
        }
    }

    private static boolean needed(Supplier<TriedDecision> shared, Map<String, Object> question) {
        try {
            TriedDecision answering = shared.get();
            return answering == null || !answering.ask(question).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private int row(String rule) {
        for (int at = 0; at < sheet.rows().size(); at++) {
            if (rule != null && rule.equals(sheet.rows().get(at).id())) {
                return at;
            }
        }
        return -1;
    }

    private void fault(String what, Map<String, Object> question) {
        Map<String, String> asked = words(question);
        faults.add(new ModelFault(file, sheet.id(), what + ", for " + asked)
                .at(sheet.question(), null, null)
                .when(asked));
    }

    private static Map<String, String> words(Map<String, Object> question) {
        Map<String, String> words = new LinkedHashMap<>();
        new TreeMap<>(question).forEach((name, value) -> words.put(name, FeelWords.of(value)));
        return words;
    }
}
