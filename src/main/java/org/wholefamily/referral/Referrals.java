package org.wholefamily.referral;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.referral.Referral.Member;

/** The referrals of all councils as they were received. */
@Repository
class Referrals {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Referrals(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A referral that was taken before. */
    record Taken(String caseReference, String contentHash) {}

    Optional<Taken> find(String council, String referral) {
        return jdbc.sql("""
                select case_reference, content_hash from referral where council = :council and referral = :referral
                """)
                .param("council", council)
                .param("referral", referral)
                .query(Taken.class)
                .optional();
    }

    void add(Referral referral, String caseReference) {
        jdbc.sql("""
                insert into referral (council, referral, content_hash, case_reference, referred_by, taken_at)
                values (:council, :referral, :hash, :case, :by, :at)
                """)
                .param("council", referral.council())
                .param("referral", referral.referral())
                .param("hash", referral.contentHash())
                .param("case", caseReference)
                .param("by", referral.referredBy())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    void add(Referral referral, Member person, String personId) {
        jdbc.sql("""
                insert into referral_person (council, referral, person, role, forename, surname, date_of_birth,
                  address_line, postcode, sex, upn, nino, agrees, concern, person_id)
                values (:council, :referral, :person, :role, :forename, :surname, :born,
                  :address, :postcode, :sex, :upn, :nino, :agrees, :concern, :personId)
                """)
                .param("council", referral.council())
                .param("referral", referral.referral())
                .param("person", person.person())
                .param("role", person.role())
                .param("forename", person.forename())
                .param("surname", person.surname())
                .param("born", person.dateOfBirth() == null ? null : Date.valueOf(person.dateOfBirth()), Types.DATE)
                .param("address", person.addressLine())
                .param("postcode", person.postcode())
                .param("sex", person.sex())
                .param("upn", person.upn())
                .param("nino", person.nino())
                .param("agrees", person.agrees(), Types.BOOLEAN)
                .param("concern", person.concern())
                .param("personId", personId)
                .update();
    }

    /** Keeps what the referrer ticked as what the family needs help with. */
    void name(Referral referral, List<String> needs) {
        needs.forEach(need -> jdbc.sql("insert into referral_need values (:council, :referral, :need)")
                .param("council", referral.council())
                .param("referral", referral.referral())
                .param("need", need)
                .update());
    }

    /** A need that the referrer of an agency ticked. */
    record Ticked(String need, String agency, LocalDate receivedOn) {}

    /** What was ticked in the referral of a case, and in those that were added to it. */
    List<Ticked> needs(String caseReference) {
        return jdbc.sql("""
                select n.need, c.referring_agency as agency, c.received_on from referral r
                join referral_need n on n.council = r.council and n.referral = r.referral
                join family_case c on c.reference = r.case_reference
                where r.case_reference in (:cases)
                order by r.taken_at, n.need
                """)
                .param("cases", belongingTo(caseReference))
                .query(Ticked.class)
                .list();
    }

    /** A case, and those whose referrals were added to it, also by way of one that was added; the first one first. */
    List<String> belongingTo(String caseReference) {
        Set<String> all = new LinkedHashSet<>();
        List<String> next = List.of(caseReference);
        while (all.addAll(next)) {
            next = jdbc.sql("""
                    select case_reference from referral where joined_case in (:cases) order by taken_at, case_reference
                    """).param("cases", next).query(String.class).list();
        }
        return List.copyOf(all);
    }

    /** The family of a referral was recognised as that of an open case. */
    void joined(String caseReference, String knownCase) {
        jdbc.sql("update referral set joined_case = :known where case_reference = :case")
                .param("known", knownCase)
                .param("case", caseReference)
                .update();
    }

    /** The open case to which the referral of a case was added. */
    Optional<String> joinedCaseOf(String caseReference) {
        return jdbc.sql("select joined_case from referral where case_reference = :case and joined_case is not null")
                .param("case", caseReference)
                .query(String.class)
                .optional();
    }
}
