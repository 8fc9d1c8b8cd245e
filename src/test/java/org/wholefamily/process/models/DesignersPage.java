package org.wholefamily.process.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.wholefamily.process.Audience;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.models.ReadSet.ReadForm;
import org.wholefamily.security.GroupsAndMessages;

/** Writes the page of all that a council's process may use, out of the code and the shared models. */
final class DesignersPage {

    private static final Pattern SENT =
            Pattern.compile("(?s)\\.send(?:Where|IfAwaited)?\\(\\s*((?:\\w+\\.)?[A-Z_]+)(.*?)\\);");
    private static final Pattern KEY = Pattern.compile("((?:\\w+\\.)?[A-Z_]+)\\.name\\(\\)");

    private static final int FEW = 9;
    private static final Map<Audience, String> AUDIENCES = Map.of(
            Audience.ANYBODY,
            "everybody",
            Audience.BY_REFERENCE,
            "the council, finance and audit too",
            Audience.COUNCIL,
            "casework: the council's caseworkers, leads and managers",
            Audience.OWN_AGENCY,
            "casework, and an agency in its own tasks",
            Audience.DUTY,
            "casework, and social care in its steps by law",
            Audience.ON_CALL,
            "whoever has to act on a concern");

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Work> work = Work.all(vocabulary);
    private final ReadSet shared = SharedSet.READ;
    private final StringBuilder page = new StringBuilder();

    String text() {
        page.append("# What a process may use\n\n"
                        + "Written by the build from the code and the shared models; do not edit it.")
                .append(" A council's own process, table or form may use what stands here,\nand the check refuses what")
                .append(" does not. In a process a variable is read as `${name}`, a bean is named as `${bean}`.")
                .append(" A bean is named in the process in which it is\n"
                        + "taken, or in a new process that only such processes")
                .append(" call, each time in the same kind of place.\n");
        variables();
        beans();
        messages();
        groups();
        decisions();
        forms();
        shown();
        return page.toString();
    }

    private void shown() {
        table("What a form may show", "key", "to whom", "shown at");
        KnownToForms.all()
                .forEach(each -> row(code(each.key()), AUDIENCES.get(each.audience()), few(shownAt(each.key()))));
    }

    private static String few(Set<String> tasks) {
        return tasks.size() > FEW ? tasks.size() + " tasks" : join(tasks);
    }

    private Set<String> shownAt(String key) {
        return tasks(task -> Refs.found(task.getCamundaFormRef(), shared.forms()).values().stream()
                .anyMatch(form -> form.reads().contains(key)));
    }

    private void variables() {
        table("Variables", "variable", "kind", "what it says", "set by", "in the processes");
        new KnownVariables(shared, vocabulary, work, sent())
                .all()
                .forEach((name, found) ->
                        row(code(name), found.kind, found.says, join(found.from), join(codes(found.processes))));
    }

    private void beans() {
        table("Beans of service tasks and listeners", "bean", "for", "what it does", "reads", "sets", "taken in");
        work.forEach(each -> row(
                code(each.bean()),
                each.listener() ? "listener" : "service task",
                each.does(),
                join(codes(each.reads())),
                join(codes(each.sets())),
                WorkCheck.where(each.bean(), shared)));
    }

    private void messages() {
        table("Messages", "message", "from outside, with the keys", "from the product, with the variables", "taken in");
        Map<String, TreeSet<String>> outside = OutsideMessages.keys();
        SortedMap<String, Set<String>> sent = sent();
        Set<String> names = new TreeSet<>(outside.keySet());
        names.addAll(sent.keySet());
        for (String name : names) {
            Set<String> keys = outside.get(name);
            row(
                    code(name),
                    keys == null ? "" : "`POST /engine-rest/message`: " + join(codes(keys)),
                    join(codes(sent.getOrDefault(name, Set.of()))),
                    join(codes(waiting(name))));
        }
    }

    /** The messages that the product sends to cases, with their variables. */
    private SortedMap<String, Set<String>> sent() {
        SortedMap<String, Set<String>> sent = new TreeMap<>();
        Vocabulary.sources()
                .map(Vocabulary::text)
                .flatMap(text -> SENT.matcher(text).results())
                .forEach(call -> {
                    if (vocabulary.meaning(call.group(1)) instanceof String message) {
                        Set<String> keys = sent.computeIfAbsent(message, any -> new TreeSet<>());
                        Matcher key = KEY.matcher(call.group(2));
                        while (key.find()) {
                            keys.add(String.valueOf(vocabulary.meaning(key.group(1))));
                        }
                    }
                });
        return sent;
    }

    private Set<String> waiting(String message) {
        return processes(model -> model.getModelElementsByType(MessageEventDefinition.class).stream()
                .anyMatch(event -> event.getMessage() != null
                        && event.getMessage().getName().equals(message)));
    }

    private void groups() {
        table("Groups", "group", "name", "has the tasks");
        GroupsAndMessages.groups()
                .forEach((group, name) -> row(
                        code(group),
                        name,
                        join(tasks(task -> task.getCamundaCandidateGroupsList().stream()
                                .anyMatch(candidate -> Refs.fits(candidate.strip(), group))))));
    }

    private void decisions() {
        Names names = new Names(shared, shared);
        table("Tables", "decision", "question", "asks for", "answers", "asked in");
        shared.decisions()
                .forEach((id, file) -> row(
                        code(id),
                        file.top().getName(),
                        join(codes(file.asked())),
                        file.outputs().entrySet().stream()
                                .map(output -> code(output.getKey())
                                        + (output.getValue().isEmpty() ? "" : " ")
                                        + KnownVariables.kind(output.getValue()))
                                .map(String::strip)
                                .collect(Collectors.joining(", ")),
                        join(codes(names.callers(id).collect(Collectors.toCollection(TreeSet::new))))));
    }

    private void forms() {
        table("Forms", "form", "asked at", "answers in the process", "answers in the family's record only");
        shared.forms()
                .forEach((id, form) ->
                        row(code(id), join(asked(id)), join(codes(keys(form, false))), join(codes(keys(form, true)))));
    }

    private Set<String> asked(String form) {
        Set<String> places =
                tasks(task -> task.getCamundaFormRef() != null && Refs.fits(task.getCamundaFormRef(), form));
        processes(model -> model.getModelElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> form.equals(start.getCamundaFormRef())))
                .forEach(process -> places.add("start of `" + process + "`"));
        return places;
    }

    private static Set<String> keys(ReadForm form, boolean personal) {
        return form.questions().values().stream()
                .filter(question -> question.personal() == personal && !question.shown())
                .map(AskedQuestion::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> tasks(Predicate<UserTask> wanted) {
        return shared.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(wanted)
                .map(UserTask::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> processes(Predicate<BpmnModelInstance> wanted) {
        Set<String> found = new TreeSet<>(shared.processes().keySet());
        found.removeIf(id -> !wanted.test(shared.processes().get(id)));
        return found;
    }

    private void table(String title, String... columns) {
        page.append("\n## ").append(title).append("\n\n");
        row(columns);
        page.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A name as code; what is said in words stays so. */
    private static String code(String word) {
        return word.contains(" ") ? word : "`" + word + "`";
    }

    private static List<String> codes(Collection<String> words) {
        return words.stream().map(DesignersPage::code).toList();
    }

    private static String join(Collection<String> words) {
        return String.join(", ", words);
    }
}
