package org.wholefamily.move;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.process.NotNow;

/** The moves of families from council to council, and what each family said. */
@Repository
class FamilyMoves {

    private final JdbcClient jdbc;

    FamilyMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotNow when the family is moving already, told before or at the same moment */
    void add(String caseReference, String toCouncil, LocalDate on, String by) {
        try {
            insert(caseReference, toCouncil, on, by);
        } catch (DuplicateKeyException e) {
            throw new NotNow("The family is moving already; complete the task that asks what may be passed on");
        }
    }

    private void insert(String caseReference, String toCouncil, LocalDate on, String by) {
        jdbc.sql("""
                insert into family_move (case_reference, to_council, told_on, told_by, pending)
                values (:case, :council, :on, :by, :case)
                """)
                .param("case", caseReference)
                .param("council", toCouncil)
                .param("on", Date.valueOf(on))
                .param("by", by)
                .update();
    }

    /** The council to which a family moves, until it has said what may be passed on. */
    Optional<String> pending(String caseReference) {
        return jdbc.sql("select to_council from family_move where pending = :case")
                .param("case", caseReference)
                .query(String.class)
                .optional();
    }

    /** Keeps what the family said; {@code toCase} is null when nothing was passed on. */
    void answer(String caseReference, String answer, LocalDate on, String toCase) {
        jdbc.sql("""
                update family_move set answer = :answer, answered_on = :on, to_case = :to, pending = null
                where pending = :case
                """)
                .param("answer", answer)
                .param("on", Date.valueOf(on))
                .param("to", toCase)
                .param("case", caseReference)
                .update();
    }
}
