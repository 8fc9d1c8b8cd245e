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
record KnownWords(Names names, Set<String> groups, Map<List<Object>, Optional<Set<String>>> found) {

    private static final Pattern SCHEME = Pattern.compile("[a-z]+-\\d{4}");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final String AGENCY = "agency-";

    KnownWords(Names names, Set<String> groups) {
        this(names, groups, new HashMap<>());
    }

    /** Null when any word will do. */
    Set<String> of(AnswerList list, String decision) {
        return found.computeIfAbsent(List.of(list, decision), any -> Optional.ofNullable(found(list, decision)))
                .orElse(null);
    }

    private Set<String> found(AnswerList list, String decision) {
        String place = place(list, decision);
        return switch (list.kind()) {
            case NONE, TYPE -> null;
            case GROUPS -> groups;
            case AGENCIES ->
                groups.stream()
                        .filter(group -> group.startsWith(AGENCY))
                        .map(group -> group.substring(AGENCY.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
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
        return list.place() == null ? null : list.place().replace("${scheme}", scheme.find() ? scheme.group() : "");
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
