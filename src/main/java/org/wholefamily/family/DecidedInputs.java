package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables were asked with that decided about each case, for good: a fact that is corrected later changes none of it. */
@Repository
public class DecidedInputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public DecidedInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number of the answer among those to the question */
    public void keep(String caseReference, String question, int number, List<DecidedInput> inputs) {
        inputs.forEach(input -> jdbc.sql("""
                insert into decided_input (case_reference, question, number, name, content, source, told_by)
                values (:case, :question, :number, :name, :content, :source, :by)
                """)
                .param("case", caseReference)
                .param("question", question)
                .param("number", number)
                .param("name", input.name())
                .param("content", written(input.value()), Types.VARCHAR)
                .param("source", input.source(), Types.VARCHAR)
                .param("by", input.by(), Types.VARCHAR)
                .update());
    }

    /** By the number of the answer, in the order of the names; nothing of an answer whose inputs nobody kept. */
    public Map<Integer, List<DecidedInput>> of(String caseReference, String question) {
        Map<Integer, List<DecidedInput>> inputs = new HashMap<>();
        jdbc.sql("""
                select number, name, content, source, told_by from decided_input
                where case_reference = :case and question = :question order by name
                """).param("case", caseReference).param("question", question).query(row -> {
            inputs.computeIfAbsent(row.getInt("number"), first -> new ArrayList<>())
                    .add(new DecidedInput(
                            row.getString("name"),
                            read(row.getString("content")),
                            row.getString("source"),
                            row.getString("told_by")));
        });
        return inputs;
    }

    private static String written(Object value) {
        try {
            return value == null
                    ? null
                    : value instanceof SpinJsonNode json ? json.toString() : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A table was asked with something that is no plain data", e);
        }
    }

    /** Words that were kept before this was JSON stand there without quotes. */
    private static Object read(String content) {
        try {
            return content == null ? null : JSON.readValue(content, Object.class);
        } catch (JsonProcessingException e) {
            return content;
        }
    }
}
