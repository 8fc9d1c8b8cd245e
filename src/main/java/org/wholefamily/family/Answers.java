package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;

/** The personal answers of all forms, every one kept with who gave it and when. */
@Repository
public class Answers implements PersonalAnswers, CaseAnswers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Access access;

    public Answers(JdbcClient jdbc, BusinessClock clock, ObjectMapper json, Access access) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.access = access;
    }

    @Override
    public void keep(FormSubmission submission) {
        submission.personal().forEach((field, content) -> jdbc.sql("""
                insert into answer (case_reference, form, field, content, step, agency, answered_by, answered_at)
                values (:case, :form, :field, :content, :step, :agency, :by, :at)
                """)
                .param("case", submission.caseReference())
                .param("form", submission.formId())
                .param("field", field)
                .param("content", write(content))
                .param("step", submission.step())
                .param("agency", submission.agency())
                .param("by", submission.user())
                .param("at", Timestamp.from(clock.now()))
                .update());
    }

    @Override
    public Map<String, Object> latest(FormRequest request, Set<String> keys, boolean sameFormOnly) {
        if (keys.isEmpty() || !access.mayShow(request)) {
            return Map.of();
        }
        // An agency is shown only what an agency of its own kind wrote; the council's people see all parts.
        return collect(jdbc.sql("""
                select field, content from answer
                where case_reference = :case and field in (:keys)
                  and (:anyForm or form = :form)
                  and (:agency is null or agency = :agency)
                order by id
                """)
                .param("case", request.caseReference())
                .param("keys", keys)
                .param("anyForm", !sameFormOnly)
                .param("form", request.formId())
                .param("agency", request.agency(), java.sql.Types.VARCHAR));
    }

    @Override
    public Map<String, Object> on(String caseReference, String formId) {
        return collect(jdbc.sql("""
                select field, content from answer
                where case_reference = :case and form = :form and answered_at =
                  (select max(a.answered_at) from answer a where a.case_reference = :case and a.form = :form)
                order by id
                """)
                .param("case", caseReference)
                .param("form", formId));
    }

    private Map<String, Object> collect(JdbcClient.StatementSpec query) {
        Map<String, Object> answers = new LinkedHashMap<>();
        query.query(row -> {
            answers.put(row.getString("field"), read(row.getString("content")));
        });
        return answers;
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An answer is not plain data", e);
        }
    }

    private Object read(String content) {
        try {
            return json.readValue(content, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer cannot be read", e);
        }
    }
}
