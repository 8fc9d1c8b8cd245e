package org.wholefamily.process.models;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;

/** Tries a council's decision file: each row by what it answers, the rows against each other, and the whole on an engine. */
final class TableTries {

    private final Names names;
    private final List<TableAnswers> answers;
    private final KnownWords known;
    private final Faults faults;

    TableTries(Names names, List<TableAnswers> answers, KnownWords known, Faults faults) {
        this.names = names;
        this.answers = answers;
        this.known = known;
        this.faults = faults;
    }

    void check(DecisionFile own) {
        int before = faults.list().size();
        DecisionFile same = names.shared().decisions().get(own.id());
        List<DecisionFile> files = same == null ? List.of(own) : List.of(own, same);
        Facts facts = new Facts(own.id(), names, files);
        for (Decision decision : own.decisions()) {
            Sheet sheet = Sheet.of(decision);
            rows(own, sheet).check();
            regions(own, sheet, same, facts);
        }
        if (faults.list().size() == before) {
            Questions questions = new Questions(files, facts);
            DmnDecisionRequirementsGraph read = TriedDecision.read(own);
            own.decisions().forEach(decision -> trial(own, read, Sheet.of(decision), questions));
        }
    }

    private RowFaults rows(DecisionFile own, Sheet sheet) {
        return new RowFaults(file(own), sheet, answersOf(sheet.decision()), known, faults);
    }

    /** A part of a file that the shared file has too has to answer what the shared part does; a new part may be silent. */
    private void regions(DecisionFile own, Sheet sheet, DecisionFile same, Facts facts) {
        Sheet demand = same == null ? null : sheet(same, sheet.decision());
        TableAnswers read = answersOf(sheet.decision());
        boolean total = read == null ? demand != null : read.rows() == Rows.ONE;
        new TableRegions(file(own), sheet, facts, faults).check(demand, total, read != null && read.rows() == Rows.ONE);
    }

    private void trial(DecisionFile own, DmnDecisionRequirementsGraph read, Sheet sheet, Questions questions) {
        TableAnswers answered = answersOf(sheet.decision());
        if (answered != null || own.id().equals(sheet.decision())) {
            new TableTrial(file(own), sheet, answered, rows(own, sheet), faults)
                    .run(
                            TriedDecision.of(read, sheet.decision()),
                            () -> shared(own, sheet.decision()),
                            questions.all(own.decisions().size() == 1 && sheet.plain()));
        }
    }

    /** Null when there is no shared decision of that name. */
    private TriedDecision shared(DecisionFile own, String decision) {
        DecisionFile same = names.shared().decisions().get(own.id());
        return same == null || sheet(same, decision) == null
                ? null
                : TriedDecision.of(TriedDecision.read(same), decision);
    }

    private static Sheet sheet(DecisionFile file, String decision) {
        return file.decisions().stream()
                .filter(each -> decision.equals(each.getId()))
                .map(Sheet::of)
                .findFirst()
                .orElse(null);
    }

    private TableAnswers answersOf(String decision) {
        return answers.stream().filter(each -> each.isOf(decision)).findFirst().orElseGet(() -> fallback(decision));
    }

    /** A part of a file is read by the other parts only. */
    private TableAnswers fallback(String decision) {
        DecisionFile file = names.all().decisions().get(decision);
        return file == null || file.top() == null ? null : new RuleTasks(names).answers(decision);
    }

    private static String file(DecisionFile file) {
        return "dmn/" + file.id() + ".dmn";
    }
}
