package org.wholefamily.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each family needs help with, and who says so. */
@Repository
class CaseNeeds {

    /** The source of what was agreed in the assessment; every other source is an agency's code. */
    static final String ASSESSMENT = "assessment";

    private final JdbcClient jdbc;

    CaseNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the needs that a source names, in place of what it named before. */
    void name(String caseReference, String source, Collection<String> needs, LocalDate on) {
        jdbc.sql("delete from case_need where case_reference = :case and source = :source")
                .param("case", caseReference)
                .param("source", source)
                .update();
        new TreeSet<>(needs)
                .forEach(need -> jdbc.sql(
                                "insert into case_need (case_reference, need, source, since) values (:case, :need, :source, :on)")
                        .param("case", caseReference)
                        .param("need", need)
                        .param("source", source)
                        .param("on", on)
                        .update());
    }

    List<String> namedBy(String caseReference, String source) {
        return jdbc.sql("select need from case_need where case_reference = :case and source = :source order by need")
                .param("case", caseReference)
                .param("source", source)
                .query(String.class)
                .list();
    }

    /** A need, who names it, and since when. */
    record Named(String need, String source, LocalDate since) {}

    /** All needs of a case, whoever named them. */
    List<Named> of(String caseReference) {
        return jdbc.sql("select need, source, since from case_need where case_reference = :case order by need, source")
                .param("case", caseReference)
                .query(Named.class)
                .list();
    }
}
