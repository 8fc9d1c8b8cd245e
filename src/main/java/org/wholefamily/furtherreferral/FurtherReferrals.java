package org.wholefamily.furtherreferral;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** The further referrals of all cases: which are still to be read, and what was new in the others. */
@Repository
class FurtherReferrals {

    private static final String COLUMNS =
            "referral_case, case_reference, immediate, read_on, read_by, what_is_new, what_changes from further_referral";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FurtherReferrals(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String referralCase, String caseReference, boolean immediate) {
        jdbc.sql("""
                insert into further_referral (referral_case, case_reference, immediate, added_at)
                values (:referral, :case, :immediate, :at)
                """)
                .param("referral", referralCase)
                .param("case", caseReference)
                .param("immediate", immediate)
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    Optional<FurtherReferral> find(String referralCase) {
        return jdbc.sql("select " + COLUMNS + " where referral_case = :referral")
                .param("referral", referralCase)
                .query(FurtherReferral.class)
                .optional();
    }

    /** Those of a case, the first one first. */
    List<FurtherReferral> of(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " where case_reference = :case order by added_at, referral_case")
                .param("case", caseReference)
                .query(FurtherReferral.class)
                .list();
    }

    void read(FurtherReferral read) {
        jdbc.sql("""
                update further_referral set read_on = :on, read_by = :by, what_is_new = :new, what_changes = :changes
                where referral_case = :referral
                """)
                .param("on", Date.valueOf(read.readOn()))
                .param("by", read.readBy())
                .param("new", read.whatIsNew())
                .param("changes", read.whatChanges())
                .param("referral", read.referralCase())
                .update();
    }
}
