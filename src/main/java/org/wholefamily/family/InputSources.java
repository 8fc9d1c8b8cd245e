package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the values come from with which a table is asked, and who told them. */
@Repository
public class InputSources {

    /** What somebody answered in a form. */
    public static final String PROFESSIONAL = "professional";

    /** What was fixed when the family joined. */
    public static final String ATTACHMENT = "attachment";

    /** What a model of the council's own set. */
    private static final String PROCESS = "process";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final KnownOfCase known;
    private final CaseScopes scopes;

    public InputSources(JdbcClient jdbc, KnownOfCase known, CaseScopes scopes) {
        this.jdbc = jdbc;
        this.known = known;
        this.scopes = scopes;
    }

    private record Told(JsonNode answers, String by) {}

    /** The values, each with its source, in the order of their names. */
    public List<DecidedInput> of(String caseReference, Map<String, Object> values) {
        Map<String, Object> scope = scopes.of(caseReference);
        List<Told> forms = forms(caseReference);
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(one -> input(caseReference, one.getKey(), one.getValue(), scope, forms))
                        .toList();
    }

    private DecidedInput input(
            String caseReference, String name, Object value, Map<String, Object> scope, List<Told> forms) {
        Optional<Fact> fact = known.latest(caseReference, name).filter(each -> same(each.value(), value));
        if (fact.isPresent()) {
            return new DecidedInput(name, value, fact.get().source(), fact.get().by());
        }
        if (scope.containsKey(name)) {
            return new DecidedInput(name, value, ATTACHMENT, null);
        }
        return forms.stream()
                .filter(form -> form.answers().has(name))
                .findFirst()
                .map(form -> new DecidedInput(name, value, PROFESSIONAL, form.by()))
                .orElseGet(() -> new DecidedInput(name, value, value == null ? null : PROCESS, null));
    }

    /** The last first. */
    private List<Told> forms(String caseReference) {
        return jdbc.sql("""
                select for_engine, answered_by from submission
                where case_reference = :case and for_engine is not null order by id desc
                """)
                .param("case", caseReference)
                .query((row, n) -> new Told(read(row.getString(1)), row.getString(2)))
                .list();
    }

    private static JsonNode read(String answers) {
        try {
            return JSON.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept answers cannot be read", e);
        }
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
                : Objects.equals(one, other);
    }
}
