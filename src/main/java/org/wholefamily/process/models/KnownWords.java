package org.wholefamily.process.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.form.AskedQuestion;

/**
 * The words that an answer may be by the council's lists, its tables and its forms.
 *
 * @param found what has been looked up
 */
record KnownWords(Names names, Allowed allowed, Map<List<Object>, Optional<Set<String>>> found) {

    private static final Pattern SCHEME = Pattern.compile("[a-z]+-\\d{4}");
    private static final String ANY_SCHEME = "*";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    KnownWords(Names names, Allowed allowed) {
        this(names, allowed, new HashMap<>());
    }

    /** The answers of every list that forms may name; one that takes any word has none. */
    Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        allowed.lists()
                .forEach((key, list) ->
                        lists.put(key, Optional.ofNullable(of(list, "", "")).orElse(Set.of())));
        return lists;
    }

    /** Null when any word will do. */
    Set<String> of(AnswerList list, String decision, String column) {
        return found.computeIfAbsent(
                        List.of(list, decision, column), any -> Optional.ofNullable(found(list, decision, column)))
                .orElse(null);
    }

    private Set<String> found(AnswerList list, String decision, String column) {
        String place = place(list, decision);
        return switch (list.kind()) {
            case NONE, TYPE -> null;
            case GROUPS -> allowed.groups();
            case AGENCIES -> agencies(decision, column);
            case ANSWERS -> answers(place, list.column());
            case TABLE -> table(place, list);
            case FORM -> offered(place, list.column());
        };
    }

    /** The type with which another table asks for a column; empty when none does. */
    String type(AnswerList list, String decision, String column) {
        if (list.kind() != AnswerList.Kind.TYPE) {
            return "";
        }
        String id = place(list, decision);
        return Stream.of(
                        names.all().decisions().get(id),
                        names.shared().decisions().get(id))
                .filter(Objects::nonNull)
                .flatMap(file -> Sheet.of(file.decisions()).stream())
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(input -> input.asks().equals(column) && !input.type().isEmpty())
                .map(Sheet.Column::type)
                .findFirst()
                .orElse("");
    }

    private static String place(AnswerList list, String decision) {
        Matcher scheme = SCHEME.matcher(decision);
        return list.place() == null
                ? null
                : list.place().replace("${scheme}", scheme.find() ? scheme.group() : ANY_SCHEME);
    }

    /** The council's own, and what the shared table of that name answers: it would serve in place of this one. */
    private Set<String> agencies(String decision, String column) {
        Set<String> agencies = new TreeSet<>(allowed.agencies());
        names.shared().decisions().values().stream()
                .filter(file -> file.id().equals(decision))
                .flatMap(file -> file.answered(column).stream())
                .forEach(agencies::add);
        return agencies;
    }

    /** What all tables of a name answer in a column; null when there is no such table. */
    private Set<String> answers(String tables, String column) {
        Pattern id = Pattern.compile(tables.replace(ANY_SCHEME, SCHEME.pattern()));
        Set<String> words = names.all().decisions().values().stream()
                .filter(file -> file.top() != null && id.matcher(file.id()).matches())
                .flatMap(file -> file.answered(column).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return words.isEmpty() ? null : words;
    }

    private Set<String> table(String id, AnswerList list) {
        DecisionFile file = names.all().decisions().get(id);
        Set<String> asked = file == null || file.top() == null ? null : file.words(list.column());
        if (asked == null) {
            return null;
        }
        Set<String> words = new TreeSet<>(asked);
        Set<String> declared = Stream.of(file, names.shared().decisions().get(id))
                .filter(each -> each != null && each.top() != null)
                .flatMap(each -> Sheet.of(each.top()).inputs().stream())
                .filter(column -> column.asks().equals(list.column()))
                .flatMap(column -> WORD.matcher(column.allowed()).results())
                .map(word -> word.group(1))
                .collect(Collectors.toSet());
        if (words.remove(DecisionFile.ANY) && declared.isEmpty()) {
            return null;
        }
        words.addAll(declared);
        words.addAll(list.also());
        return words;
    }

    private Set<String> offered(String form, String question) {
        ReadSet.ReadForm found = names.all().forms().get(form);
        Map<String, AskedQuestion> questions = found == null ? Map.of() : found.questions();
        AskedQuestion asked = null;
        for (String key : question.split("\\.")) {
            asked = questions.get(key);
            questions = asked == null ? Map.of() : asked.children();
        }
        return asked == null || asked.options().isEmpty() ? null : asked.options();
    }
}
