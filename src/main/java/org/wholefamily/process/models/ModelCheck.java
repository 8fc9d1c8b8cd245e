package org.wholefamily.process.models;

import java.util.List;
import java.util.function.Function;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.feel.FeelWork;

/** Finds what would break at run time in a model set, before anything of it is deployed. */
final class ModelCheck {

    private final Function<String, Allowed> councils;
    private final List<TableAnswers> answers;

    /**
     * @param councils what each council's models may use; asked with null, what all may
     * @param answers how the product reads its tables
     */
    ModelCheck(Function<String, Allowed> councils, List<TableAnswers> answers) {
        this.councils = councils;
        this.answers = answers;
    }

    /** All that is wrong with a set that stands by itself; empty when it can be deployed. */
    List<ModelFault> faults(ModelSet set) {
        return FeelWork.checking(() -> found(set));
    }

    private List<ModelFault> found(ModelSet set) {
        Faults faults = new Faults();
        Allowed allowed = councils.apply(set.council());
        ReadSet read = read(set, allowed);
        faults.addAll(read.unreadable());
        files(read, read, read, allowed, faults);
        if (faults.list().isEmpty()) {
            SchemeCheck.check(read, read, faults);
        }
        return faults.list();
    }

    /** All that is wrong with a council's own set, which stands on the shared one. */
    Faults judge(ModelSet own, ReadSet shared) {
        return FeelWork.checking(() -> found(own, shared));
    }

    private Faults found(ModelSet own, ReadSet shared) {
        Faults faults = new Faults();
        Allowed allowed = councils.apply(own.council());
        ReadSet read = read(own, allowed);
        faults.addAll(read.unreadable());
        files(read, read.over(shared), shared, allowed, faults);
        ReadSet found = read.without(faults.files());
        var lists = new KnownWords(new Names(found.over(shared), shared), allowed).lists();
        ReadSet sound = found.offering(lists, allowed.personal()::contains);
        ReadSet below = shared.offering(lists, allowed.personal()::contains);
        Names names = new Names(sound.over(below), below);
        if (faults.list().isEmpty()) {
            faults.guarding(own.name(), () -> SchemeCheck.check(read, names.all(), faults));
        }
        contracts(sound, names, allowed, faults);
        return faults;
    }

    /** A set as it is, with what is personal followed through its forms. */
    ReadSet read(ModelSet set) {
        return read(set, councils.apply(set.council()));
    }

    private static ReadSet read(ModelSet set, Allowed allowed) {
        return ReadSet.of(set, allowed.personal()::contains);
    }

    private static void files(ReadSet own, ReadSet all, ReadSet shared, Allowed allowed, Faults faults) {
        own.decisions()
                .forEach((id, decision) -> file("dmn/" + id + ".dmn", faults, file -> {
                    MarkupCheck.check(Markup.TABLES, file, ModelText.of(own.content(file)), faults);
                    return () -> TableCheck.check(decision, faults);
                }));
        own.forms()
                .forEach((id, form) -> file("forms/" + id + ".form", faults, file -> {
                    return () -> FormFileCheck.check(id, form, faults);
                }));
        ProcessCheck processes = new ProcessCheck(all, faults);
        WorkCheck work = new WorkCheck(all, shared, allowed, faults);
        own.processes()
                .forEach((id, model) -> file("bpmn/" + id + ".bpmn", faults, file -> {
                    MarkupCheck.check(Markup.PROCESS, file, own.texts().get(id), faults);
                    ExpressionCheck.check(file, own.texts().get(id), faults);
                    return () -> {
                        processes.check(id, model);
                        work.check(id, model);
                        ConsentCheck.check(file, model, shared.processes().get(id), faults);
                    };
                }));
    }

    /** What a file holds, and when that may be there at all, what it means. */
    private static void file(String file, Faults faults, Function<String, Runnable> check) {
        faults.guarding(file, () -> {
            Runnable meaning = check.apply(file);
            if (!faults.files().contains(file)) {
                meaning.run();
            }
        });
    }

    private void contracts(ReadSet own, Names names, Allowed allowed, Faults faults) {
        faults.guarding(own.source().name(), () -> new RuleTasks(names).check(own, faults));
        faults.guarding(own.source().name(), () -> new RuleTasks(names).check(own, answers, faults));
        WritesCheck writes = new WritesCheck(names, allowed, faults);
        TableContract tables = new TableContract(names.shared(), names, answers, faults);
        TableTries tries = new TableTries(names, answers, new KnownWords(names, allowed), faults);
        own.decisions()
                .forEach((id, decision) -> faults.guarding("dmn/" + id + ".dmn", () -> {
                    tables.check(decision);
                    tries.check(decision);
                }));
        FormContractCheck forms = new FormContractCheck(names.all(), names, allowed, faults);
        own.forms()
                .forEach((id, form) -> faults.guarding("forms/" + id + ".form", () -> {
                    writes.form(id, form);
                    forms.check(id, form);
                }));
        faults.guarding(own.source().name(), () -> new AudienceCheck(own, names.all(), allowed, faults).check());
        ProcessContract processes = new ProcessContract(names.shared(), names, allowed, faults);
        HandsCheck hands = new HandsCheck(names.shared(), allowed, faults);
        NeighboursCheck neighbours = new NeighboursCheck(names.shared(), faults);
        EndlessCheck endless = new EndlessCheck(names.all(), faults);
        ValuesCheck values = new ValuesCheck(names, faults);
        own.processes()
                .forEach((id, model) -> faults.guarding("bpmn/" + id + ".bpmn", () -> {
                    writes.process(id);
                    processes.check(id, model, own.texts().get(id));
                    hands.check(id, model);
                    neighbours.check(id, model);
                    endless.check(id, model);
                    CrowdCheck.check(id, model, names.all(), faults);
                    DoublingCheck.check(id, model, names.all(), faults);
                    ChoiceCheck.check(id, model, faults);
                    OrderCheck.check(id, model, names.all(), allowed.ordered(), faults);
                    values.check(id, model);
                }));
    }
}
