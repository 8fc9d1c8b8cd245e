package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;

/** The answers of all forms, every one kept with who gave it and when; the personal ones only here. */
@Repository
public class Answers implements PersonalAnswers, CaseAnswers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Access access;
    private final Cases cases;

    public Answers(JdbcClient jdbc, BusinessClock clock, ObjectMapper json, Access access, Cases cases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.access = access;
        this.cases = cases;
    }

    @Override
    public void keep(FormSubmission submission) {
        cases.lock(submission.caseReference());
        long id = addSubmission(submission);
        submission
                .personal()
                .forEach((field, content) -> jdbc.sql(
                                "insert into answer (submission, field, content) values (:id, :field, :content)")
                        .param("id", id)
                        .param("field", field)
                        .param("content", write(content))
                        .update());
    }

    /** An agency is shown only what was written in its own part; the council's people see all parts. */
    @Override
    public Map<String, Object> latest(FormRequest request, Set<String> keys, boolean sameFormOnly) {
        if (keys.isEmpty() || !access.mayShow(request)) {
            return Map.of();
        }
        return collect(jdbc.sql("""
                select a.field, a.content from submission s join answer a on a.submission = s.id
                where s.case_reference = :case and a.field in (:keys)
                  and (:anyForm = true or s.form = :form)
                  and (:everyPart = true or s.agency = :agency)
                order by s.id
                """)
                .param("case", request.caseReference())
                .param("keys", keys)
                .param("anyForm", !sameFormOnly)
                .param("form", request.formId())
                .param("everyPart", request.agency() == null)
                .param("agency", request.agency(), Types.VARCHAR));
    }

    /** What was written last under a name, in whichever part; null when nothing was. */
    public Object latest(String caseReference, String field) {
        return collect(jdbc.sql("""
                select a.field, a.content from submission s join answer a on a.submission = s.id
                where s.case_reference = :case and a.field = :field order by s.id
                """).param("case", caseReference).param("field", field))
                .get(field);
    }

    @Override
    public Map<String, Object> on(String caseReference, String formId) {
        return onLast("s.case_reference = :case and s.form = :form and :agency = ''", caseReference, formId, "");
    }

    @Override
    public Map<String, Object> on(String caseReference, String formId, String agency) {
        return onLast(
                "s.case_reference = :case and s.form = :form and s.agency = :agency", caseReference, formId, agency);
    }

    private Map<String, Object> onLast(String which, String caseReference, String formId, String agency) {
        return collect(jdbc.sql("""
                select a.field, a.content from answer a where a.submission =
                  (select max(s.id) from submission s where %s)
                """.formatted(which))
                .param("case", caseReference)
                .param("form", formId)
                .param("agency", agency));
    }

    private long addSubmission(FormSubmission submission) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into submission (case_reference, form, step, agency, answered_by, answered_at, for_engine)
                values (:case, :form, :step, :agency, :by, :at, :forEngine)
                """)
                .param("case", submission.caseReference())
                .param("form", submission.formId())
                .param("step", submission.step())
                .param("agency", submission.agency())
                .param("by", submission.user())
                .param("at", Timestamp.from(clock.now()))
                .param("forEngine", write(submission.answers()))
                .update(id, "id");
        return id.getKeyAs(Long.class);
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
