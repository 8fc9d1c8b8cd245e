package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wholefamily.process.CouncilForms;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormHandlers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.PersonalAnswers;
import org.wholefamily.process.Shown;
import org.wholefamily.process.StartForm;
import org.wholefamily.process.UnsentAnswers;

/** Keeps the contracts of the deployed forms: nothing gets into a case by a form that the form does not ask. */
@Component
class FormContracts implements FormHandlers {

    private final DeployedForms forms = new DeployedForms();
    private final Feel feel = new Feel();
    private final Sources sources;
    private final CouncilForms councils;

    FormContracts(
            ObjectProvider<FormKnowledge> knowledge,
            ObjectProvider<FormAudience> audience,
            ObjectProvider<PersonalAnswers> answers,
            ObjectProvider<StartForm> starts,
            ObjectProvider<FormReading> reading,
            ObjectProvider<UnsentAnswers> unsent,
            CouncilForms councils) {
        this.councils = councils;
        this.sources =
                new Sources(SingletonSupplier.of(() -> byKey(knowledge)), audience, answers, starts, reading, unsent);
    }

    private static Map<String, Shown> byKey(ObjectProvider<FormKnowledge> knowledge) {
        return knowledge.stream()
                .flatMap(source -> source.shown().stream())
                .collect(Collectors.toMap(Shown::key, Function.identity()));
    }

    @Override
    public TaskFormHandler guard(TaskFormHandler handler) {
        return handler == null ? null : new ContractTaskFormHandler(handler, this);
    }

    @Override
    public StartFormHandler guard(StartFormHandler handler) {
        return handler == null ? null : new ContractStartFormHandler(handler, this);
    }

    /** Leads to the council's own form where it has one. */
    <F extends FormData> F of(F form, String council) {
        if (form.getCamundaFormRef() instanceof CamundaFormRefImpl ref) {
            ref.setKey(councils.form(ref.getKey(), council));
        }
        return form;
    }

    Sources sources() {
        return sources;
    }

    /** What the lists offer that the form of a task names; works inside the engine's commands. */
    FormLists.Offers listsOfTask(String taskId, CommandContext command) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        TaskFormData form = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
        FormRequest request = TaskFacts.request(task, DeployedForms.sharedId(form));
        return OfferedLists.ofCase(
                sources,
                request,
                name -> Plain.orNull(new Known(form(form).orElseThrow(), request, sources).apply(name)));
    }

    /** What the lists offer that a form names which starts something. */
    FormLists.Offers listsOfStart() {
        Function<String, Object> lists = OfferedLists.ofStart(sources);
        return (key, question) -> (List<?>) lists.apply(key);
    }

    Optional<FormSchema> form(FormData data) {
        return data instanceof StartFormData ? forms.of(data).map(StartingCouncil::asking) : forms.of(data);
    }

    /** What a submission says, held against the form; without a form nothing may be said. */
    FormContract.Checked check(FormData data, VariableMap submitted, Function<FormSchema, Knowing> known) {
        Optional<FormSchema> form = form(data);
        if (form.isEmpty()) {
            Faults faults = new Faults();
            submitted.keySet().stream()
                    .map(FormCheck::named)
                    .map(key -> Place.ROOT.of(key).fault(key, "is not asked: there is no form here"))
                    .forEach(faults::add);
            faults.refuse();
            return new FormContract.Checked(Map.of(), Map.of());
        }
        Knowing served = known.apply(form.get());
        return new FormContract(form.get().following(served::isPersonal), feel).check(typed(submitted), served);
    }

    /** The typed values: reading them plainly would unpack stored objects. */
    private static Map<String, Object> typed(VariableMap submitted) {
        Map<String, Object> typed = new LinkedHashMap<>();
        submitted.keySet().forEach(key -> typed.put(key, submitted.getValueTyped(key)));
        return typed;
    }
}
