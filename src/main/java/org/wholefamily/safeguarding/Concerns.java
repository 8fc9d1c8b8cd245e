package org.wholefamily.safeguarding;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The safeguarding concerns of all cases; their words never leave this table but for the people who must act. */
@Repository
class Concerns {

    private final JdbcClient jdbc;

    Concerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Concern concern) {
        jdbc.sql("""
                insert into safeguarding_concern (id, case_reference, concern, immediate, raised_by, raised_at, named)
                values (:id, :case, :concern, :immediate, :by, :at, :named)
                """)
                .param("id", concern.id())
                .param("case", concern.caseReference())
                .param("concern", concern.concern())
                .param("immediate", concern.immediate())
                .param("by", concern.raisedBy())
                .param("at", Timestamp.from(concern.raisedAt()))
                .param("named", concern.named(), Types.VARCHAR)
                .update();
    }

    boolean open(String caseReference) {
        return jdbc.sql("""
                select exists (select 1 from safeguarding_concern where case_reference = :case and action_taken is null)
                """).param("case", caseReference).query(Boolean.class).single();
    }

    private record Unanswered(String caseReference, boolean immediate) {}

    /** Of these cases those with a concern that nobody has answered, and whether one of them is immediate. */
    Map<String, Boolean> unanswered(Collection<String> cases) {
        return jdbc.sql("""
                select case_reference, immediate from safeguarding_concern
                where case_reference in (:cases) and action_taken is null
                """).param("cases", cases).query(Unanswered.class).list().stream()
                .collect(Collectors.toMap(Unanswered::caseReference, Unanswered::immediate, Boolean::logicalOr));
    }

    /** What the concern in a file of the front door was raised about, as it was typed. */
    Optional<String> named(String file) {
        return jdbc
                .sql("select named from safeguarding_concern where case_reference = :file and named is not null")
                .param("file", file)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    Optional<Concern> find(String id) {
        return jdbc.sql("select * from safeguarding_concern where id = :id")
                .param("id", id)
                .query(Concern.class)
                .optional();
    }

    void answer(Concern answered) {
        jdbc.sql("""
                update safeguarding_concern
                set social_care_contacted_on = :on, action_taken = :action
                where id = :id
                """)
                .param("on", answered.socialCareContactedOn())
                .param("action", answered.actionTaken())
                .param("id", answered.id())
                .update();
    }
}
