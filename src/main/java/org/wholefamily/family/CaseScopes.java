package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the results of each case are measured against, fixed when the case was opened; by its scheme's own names. */
@Repository
public class CaseScopes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public CaseScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the scope of a case; what was kept of the same case before goes. */
    public void keep(String reference, Map<String, Object> scope) {
        jdbc.sql("delete from case_scope where case_reference = :reference")
                .param("reference", reference)
                .update();
        scope.forEach((name, value) -> jdbc.sql("""
                        insert into case_scope (case_reference, name, scope) values (:reference, :name, :scope)
                        """)
                .param("reference", reference)
                .param("name", name)
                .param("scope", text(value))
                .update());
    }

    /** The scope of a case just as its decision gave it: yes or no, a number, a word, or not known. */
    public Map<String, Object> of(String reference) {
        return of(List.of(reference)).getOrDefault(reference, new TreeMap<>());
    }

    /** The scopes of many cases; one of which none is kept is left out. */
    public Map<String, Map<String, Object>> of(Collection<String> references) {
        Map<String, Map<String, Object>> scopes = new HashMap<>();
        jdbc.sql("select case_reference, name, scope from case_scope where case_reference in (:references)")
                .param("references", references)
                .query(row -> {
                    scopes.computeIfAbsent(row.getString("case_reference"), any -> new TreeMap<>())
                            .put(row.getString("name"), value(row.getString("scope")));
                });
        return scopes;
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The scope of a case is not plain data", e);
        }
    }

    private static Object value(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The scope of a case cannot be read: " + text, e);
        }
    }
}
