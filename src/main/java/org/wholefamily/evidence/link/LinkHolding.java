package org.wholefamily.evidence.link;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wholefamily.family.PersonHolding;

/** Which rows are people's, and what was asked about them; the rows themselves are nobody's then. */
@Component
class LinkHolding implements PersonHolding {

    private static final String QUESTIONS =
            " in (select number from evidence_question where person in (:people) or other in (:people))";

    private static final List<String> STEPS = List.of(
            "delete from evidence_link where person in (:people)",
            "delete from person_merge where question" + QUESTIONS,
            "delete from person_merge where person in (:people) or record in (:people) or same_as in (:people)",
            "update person_merge set was = null where was in (:people)",
            "delete from evidence_answer where question" + QUESTIONS,
            "delete from evidence_question_row where question" + QUESTIONS,
            "delete from evidence_question where person in (:people) or other in (:people)",
            "delete from person_key where person in (:people)");

    private final JdbcClient jdbc;

    LinkHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Collection<String> people) {
        STEPS.forEach(step -> jdbc.sql(step).param("people", people).update());
    }
}
