package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.FromRecord;
import org.wholefamily.process.HandedOn;

/** What work or a mapping puts into a process is read there; all else is asked of the record. Answers of forms stay. */
class VariablesTest {

    /** Code that is told of a task, such as what a form shows, reads by the name alone. */
    private static final Pattern READ_BY_NAME =
            Pattern.compile("(?:apply|getVariable|is)\\((?:[\\w.()]+, )?((?:\\w+\\.)?[A-Z][A-Z_]+)\\.name\\(\\)");

    private final ReadSet shared = ReadSet.of(ModelSet.shared());
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Work> work = Work.all(vocabulary).stream()
            .collect(Collectors.toMap(Work::bean, each -> each, (one, other) -> one, TreeMap::new));
    private final Set<String> told = told();

    @Test
    void what_work_sets_is_read_in_a_process_with_that_work_or_around_it() {
        Set<String> unread = new TreeSet<>();
        shared.processes()
                .forEach((process, model) -> Names.beans(model)
                        .forEach(bean -> work.get(bean).sets().stream()
                                .filter(name -> !FromRecord.after(bean).contains(name))
                                .filter(name -> !reads(process).contains(name) && !told.contains(name))
                                .forEach(name -> unread.add(process + ": ${" + bean + "} sets " + name))));
        assertThat(unread).isEmpty();
    }

    @Test
    void what_a_call_hands_over_is_read_in_the_called_process_and_what_it_takes_back_is_read_around_it() {
        Set<String> unread = new TreeSet<>();
        shared.processes()
                .forEach((process, model) -> model.getModelElementsByType(CallActivity.class)
                        .forEach(call -> {
                            mapped(call, CamundaIn.class)
                                    .map(CamundaIn::getCamundaTarget)
                                    .filter(name ->
                                            !reads(call.getCalledElement()).contains(name))
                                    .forEach(name -> unread.add(call.getId() + " hands over " + name));
                            mapped(call, CamundaOut.class)
                                    .map(CamundaOut::getCamundaTarget)
                                    .filter(name -> !reads(process).contains(name))
                                    .forEach(name -> unread.add(call.getId() + " takes back " + name));
                        }));
        assertThat(unread).isEmpty();
    }

    @Test
    void what_every_called_process_has_is_read_by_some() {
        Set<String> read = new TreeSet<>(told);
        shared.processes().keySet().forEach(process -> read.addAll(reads(process)));
        assertThat(read).containsAll(HandedOn.names());
    }

    @Test
    void no_shared_process_reads_what_only_the_record_gives_to_a_councils_own() {
        Names names = new Names(shared, shared);
        Set<String> read = new TreeSet<>();
        shared.processes().forEach((process, model) -> {
            Set<String> given = new TreeSet<>(FromRecord.atStart(process));
            given.removeAll(Names.mapped(process, shared));
            given.removeAll(names.set(model, shared));
            given.retainAll(reads(process));
            given.forEach(name -> read.add(process + " reads " + name));
            Names.beans(model).forEach(bean -> {
                Set<String> after = new TreeSet<>(FromRecord.after(bean));
                after.retainAll(readsBeside(process, bean));
                after.forEach(name -> read.add(process + " reads " + name + " beside " + bean));
            });
        });
        assertThat(read).isEmpty();
    }

    /** All that a process, its forms, its tables and its work read, and what its callers take from it. */
    private Set<String> reads(String process) {
        return readsBeside(process, null);
    }

    private Set<String> readsBeside(String process, String left) {
        BpmnModelInstance model = shared.processes().get(process);
        Set<String> read = new TreeSet<>(new Names(shared, shared).taken(process));
        if (!Calls.of(shared, process).isEmpty()) {
            read.addAll(HandedOn.names());
        }
        shared.texts().get(process).each(element -> {
            ModelText.attributes(element).stream()
                    .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                    .forEach(attribute -> read.addAll(Expressions.variables(attribute.getValue())));
            if (!ModelText.note(element)) {
                read.addAll(Expressions.variables(ModelText.text(element)));
            }
        });
        model.getModelElementsByType(CamundaIn.class).forEach(in -> read.add(String.valueOf(in.getCamundaSource())));
        Names.forms(model)
                .flatMap(ref -> Refs.found(ref, shared.forms()).values().stream())
                .forEach(form -> {
                    read.addAll(form.reads());
                    shown(form.json(), read);
                });
        model.getModelElementsByType(BusinessRuleTask.class).stream()
                .flatMap(task -> Refs.found(task.getCamundaDecisionRef(), shared.decisions()).values().stream())
                .forEach(decision -> read.addAll(decision.asked()));
        Names.beans(model).stream()
                .filter(bean -> !bean.equals(left))
                .forEach(bean -> read.addAll(work.get(bean).reads()));
        return read;
    }

    private static void shown(JsonNode parent, Set<String> read) {
        for (JsonNode component : parent.path("components")) {
            if (component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean()) {
                read.add(component.path("key").asText());
            }
            shown(component, read);
        }
    }

    private Set<String> told() {
        return Vocabulary.sources()
                .map(Vocabulary::text)
                .flatMap(text -> READ_BY_NAME.matcher(text).results())
                .map(call -> vocabulary.meaning(call.group(1)))
                .filter(name -> name != null)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> mapped(
            CallActivity call, Class<T> kind) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(kind).list().stream();
    }
}
