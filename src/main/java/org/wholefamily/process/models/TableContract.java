package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.wholefamily.process.Answer;
import org.wholefamily.process.TableAnswers;

/** Whether a council's table still takes what the product asks with, and gives what it needs. */
final class TableContract {

    private final ReadSet shared;
    private final Names names;
    private final List<TableAnswers> answers;
    private final Faults faults;

    TableContract(ReadSet shared, Names names, List<TableAnswers> answers, Faults faults) {
        this.shared = shared;
        this.names = names;
        this.answers = answers;
        this.faults = faults;
    }

    void check(DecisionFile own) {
        String file = "dmn/" + own.id() + ".dmn";
        keys(file, own);
        DecisionFile same = shared.decisions().get(own.id());
        List<DecisionFile> models = same == null ? kin(own.id()) : List.of(same);
        own.decisions().forEach(decision -> {
            String early = Kept.fault(decision.getCamundaHistoryTimeToLiveString(), "decision", kept(models));
            if (early != null) {
                faults.add(file, decision.getId(), early);
            }
        });
        ColumnTypes.check(
                file, own, new Facts(own.id(), names, same == null ? List.of(own) : List.of(own, same)), faults);
        inputs(file, own, models);
        if (models.isEmpty()) {
            if (names.callers(own.id()).findAny().isEmpty()) {
                faults.add(file, own.id(), "nothing asks this decision");
            }
            return;
        }
        outputs(file, own, models);
        if (models.stream().allMatch(TableContract::single) && !single(own)) {
            faults.add(file, DecisionFile.table(own.top()).getId(), "must give one answer: the hit policy is UNIQUE");
        }
        if (same != null) {
            words(file, own, same);
        }
    }

    /** The days that the shared tables say, for the product asks some of them beside all processes. */
    private static IntStream kept(List<DecisionFile> models) {
        return models.stream()
                .flatMap(file -> file.decisions().stream())
                .map(decision -> Kept.days(decision.getCamundaHistoryTimeToLiveString()))
                .filter(days -> days != null)
                .mapToInt(Integer::intValue);
    }

    /** The engine knows every decision of a file by its id, and would take one for a table of another file. */
    private void keys(String file, DecisionFile own) {
        own.decisions().stream()
                .map(decision -> String.valueOf(decision.getId()))
                .filter(id -> !id.equals(own.id()) && !id.startsWith(own.id() + "-") || ofAnotherFile(id, own.id()))
                .forEach(id -> faults.addUnsafe(
                        file, id, "a decision of this file is called " + own.id() + ", or " + own.id() + "-..."));
    }

    private boolean ofAnotherFile(String id, String own) {
        return Stream.of(names.all(), shared)
                .flatMap(models -> models.decisions().values().stream())
                .filter(file -> !file.id().equals(own))
                .anyMatch(file -> file.decisions().stream().anyMatch(decision -> id.equals(decision.getId())));
    }

    /** The shared decisions that ask the same of another scheme. */
    private List<DecisionFile> kin(String id) {
        List<DecisionFile> kin = new ArrayList<>();
        for (String scheme :
                Refs.schemes("eligibility-${scheme}", shared.decisions().keySet())) {
            String question = id.replaceFirst("-[a-z]+-\\d{4}$", "");
            DecisionFile found = shared.decisions().get(question + "-" + scheme);
            if (found != null) {
                kin.add(found);
            }
        }
        return kin;
    }

    private void inputs(String file, DecisionFile own, List<DecisionFile> models) {
        Set<String> given = new TreeSet<>(names.askedOf(own.id()));
        models.forEach(model -> given.addAll(model.facts()));
        Set<String> unknown = own.asked();
        unknown.removeAll(given);
        unknown.forEach(name -> faults.add(file, own.id(), "asks for " + name + ", which no process gives it"));
    }

    private void outputs(String file, DecisionFile own, List<DecisionFile> models) {
        Map<String, String> needed = new TreeMap<>(models.get(0).outputs());
        models.forEach(model -> needed.keySet().retainAll(model.outputs().keySet()));
        answers.stream()
                .filter(each -> each.isOf(own.id()))
                .flatMap(each -> each.columns().stream())
                .filter(column -> !column.forAnyOther())
                .map(Answer::name)
                .forEach(name -> needed.putIfAbsent(name, ""));
        needed.forEach((name, type) -> {
            String ownType = own.outputs().get(name);
            if (ownType == null) {
                faults.add(file, own.id(), "no longer gives " + name);
            } else if (!ColumnType.alike(ownType, type)) {
                faults.add(file, own.id(), "gives " + name + " as " + ownType + ", but " + type + " is needed");
            }
        });
        if (models.size() == 1) {
            Set<String> more = new TreeSet<>(own.outputs().keySet());
            more.removeAll(needed.keySet());
            more.forEach(name -> faults.add(file, own.id(), "gives " + name + ", which nothing uses"));
        }
    }

    private void words(String file, DecisionFile own, DecisionFile same) {
        for (String column : same.plainColumns()) {
            Set<String> needed = same.words(column);
            Set<String> known = own.words(column);
            if (known != null && !known.contains(DecisionFile.ANY) && single(same)) {
                Set<String> missing = new TreeSet<>(needed);
                missing.removeAll(known);
                missing.forEach(word -> faults.add(
                        file,
                        own.id(),
                        "has no row for " + column + " "
                                + (word.equals(DecisionFile.ANY) ? "otherwise" : "\"" + word + "\"")));
            }
        }
    }

    private static boolean single(DecisionFile file) {
        return DecisionFile.table(file.top()).getHitPolicy() == HitPolicy.UNIQUE;
    }
}
