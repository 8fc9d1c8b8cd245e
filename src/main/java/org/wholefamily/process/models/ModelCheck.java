package org.wholefamily.process.models;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Finds what would break at run time in a model set, before anything of it is deployed. */
final class ModelCheck {

    private final Allowed allowed;

    ModelCheck(Allowed allowed) {
        this.allowed = allowed;
    }

    /** All that is wrong with a set that stands by itself; empty when it can be deployed. */
    List<ModelFault> faults(ModelSet set) {
        Faults faults = new Faults();
        ReadSet read = ReadSet.of(set);
        faults.addAll(read.unreadable());
        files(read, read, faults);
        if (faults.list().isEmpty()) {
            SchemeCheck.check(read, read, faults);
        }
        return faults.list();
    }

    /** All that is wrong with a council's own set, which stands on the shared one. */
    List<ModelFault> faults(ModelSet own, ReadSet shared) {
        Faults faults = new Faults();
        ReadSet read = ReadSet.of(own);
        faults.addAll(read.unreadable());
        Names names = new Names(read.over(shared), shared);
        files(read, names.all(), faults);
        if (faults.list().isEmpty()) {
            contracts(read, names, faults);
        }
        return faults.list();
    }

    private void files(ReadSet own, ReadSet all, Faults faults) {
        own.decisions().forEach((id, decision) -> TableCheck.check(decision, file(own, "dmn/" + id + ".dmn"), faults));
        own.forms().forEach((id, form) -> FormFileCheck.check(id, form, faults));
        ProcessCheck processes = new ProcessCheck(all, allowed, faults);
        own.processes().forEach((id, model) -> {
            ProgramCheck.check("bpmn/" + id + ".bpmn", own.texts().get(id), faults);
            processes.check(id, model);
            ConsentCheck.check("bpmn/" + id + ".bpmn", model, faults);
        });
    }

    private void contracts(ReadSet own, Names names, Faults faults) {
        own.decisions().values().forEach(decision -> {
            TableCheck.checkOverlaps(decision, faults);
            new TableContract(names.shared(), names, faults).check(decision);
        });
        SchemeCheck.check(own, names.all(), faults);
        FormContractCheck forms = new FormContractCheck(names.all(), names, allowed, faults);
        own.forms().forEach(forms::check);
        ProcessContract processes = new ProcessContract(names.shared(), names, allowed, faults);
        for (Map.Entry<String, BpmnModelInstance> process : own.processes().entrySet()) {
            processes.check(process.getKey(), process.getValue(), own.texts().get(process.getKey()));
        }
    }

    private static byte[] file(ReadSet set, String name) {
        return set.source().files().get(name);
    }
}
