package org.wholefamily.family;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals that look like a family that is kept hidden: they are hidden too until its named readers have answered. */
@Component
public class HiddenReferrals {

    private final JdbcClient jdbc;
    private final Restrictions restrictions;
    private final RestrictedWork work;

    HiddenReferrals(JdbcClient jdbc, Restrictions restrictions, RestrictedWork work) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
        this.work = work;
    }

    /** Keeps a new case from everybody but the readers of the hidden ones that it is like. */
    public void hide(String reference, Set<String> alike) {
        jdbc.sql("update family_case set restricted = true, answer_awaited = true where reference = :reference")
                .param("reference", reference)
                .update();
        jdbc.sql("""
                insert into named_reader (subject, reader)
                select distinct cast(:reference as varchar(36)), c.reader from case_reader c where c.reference in (:alike)
                """).param("reference", reference).param("alike", alike).update();
    }

    /**
     * Shows a case again whose readers have answered, unless it is one of a family that is kept hidden.
     *
     * @param joining makes the family that they recognised its family; does nothing when it is another
     */
    public void answer(String reference, Runnable joining) {
        Restriction before = restrictions.of(reference);
        int awaited = jdbc.sql("""
                update family_case set restricted = false, answer_awaited = false
                where reference = :reference and answer_awaited = true
                """).param("reference", reference).update();
        if (awaited > 0) {
            jdbc.sql("delete from named_reader where subject = :reference")
                    .param("reference", reference)
                    .update();
        }
        joining.run();
        if (before.record() || restrictions.of(reference).record()) {
            work.hand(reference, before);
        }
    }
}
