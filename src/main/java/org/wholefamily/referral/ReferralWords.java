package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.council.Agencies;
import org.wholefamily.family.PlainDays;

/** What referrers say of the family of a case: in the referral that opened it, and in those that were added to it since. */
@Repository
public class ReferralWords {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    ReferralWords(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    private record Head(String caseReference, String referredBy, String council, String agency, LocalDate receivedOn) {}

    /**
     * What one referrer says.
     *
     * @param caseReference the case that the referral opened
     * @param referredBy name of the person who refers, and how to reach them
     * @param agency as the council calls it
     * @param concerns what worries them about each person: first name and words
     */
    public record Told(
            String caseReference, String referredBy, String agency, LocalDate receivedOn, List<String> concerns) {

        /** Who says it, and when. */
        public String source() {
            return "%s, %s, %s".formatted(referredBy, agency, PlainDays.day(receivedOn));
        }

        private List<String> withSource() {
            return concerns.isEmpty()
                    ? List.of("Referred again, without words: " + source())
                    : concerns.stream()
                            .map(concern -> concern + " (" + source() + ")")
                            .toList();
        }
    }

    /** The referral of a case, and those that were added to it, also by way of one that was added; the first one first. */
    public List<Told> of(String caseReference) {
        List<Told> told = new ArrayList<>();
        List<Head> heads = heads("r.case_reference in (:cases)", Set.of(caseReference));
        while (!heads.isEmpty()) {
            heads.forEach(head -> told.add(told(head)));
            heads = heads(
                    "r.joined_case in (:cases)",
                    heads.stream().map(Head::caseReference).toList());
        }
        return told;
    }

    /** What worries the referrers about each person of a case; what was added has its source. */
    List<String> concernsOf(String caseReference) {
        return of(caseReference).stream()
                .flatMap(told ->
                        (told.caseReference().equals(caseReference) ? told.concerns() : told.withSource()).stream())
                .toList();
    }

    /** The ids of those people of a case's referrals who were not known before. */
    public List<String> newPeople(String caseReference) {
        return jdbc.sql("""
                select p.id from referral r
                join referral_person m on m.council = r.council and m.referral = r.referral
                join person p on p.id = m.person_id and p.same_as is null
                where r.case_reference in (:cases)
                """)
                .param(
                        "cases",
                        of(caseReference).stream().map(Told::caseReference).toList())
                .query(String.class)
                .list();
    }

    private List<Head> heads(String which, Iterable<String> cases) {
        return jdbc.sql("""
                select r.case_reference, r.referred_by, c.council, c.referring_agency as agency, c.received_on from referral r
                join family_case c on c.reference = r.case_reference
                where %s order by r.taken_at, r.case_reference
                """.formatted(which))
                .param("cases", cases)
                .query(Head.class)
                .list();
    }

    private Told told(Head head) {
        return new Told(
                head.caseReference(),
                head.referredBy(),
                agencies.name(head.council(), head.agency()),
                head.receivedOn(),
                jdbc.sql("""
                select coalesce(p.forename, p.surname) || ': ' || p.concern from referral r
                join referral_person p on p.council = r.council and p.referral = r.referral
                where r.case_reference = :case and p.concern is not null order by p.person
                """)
                        .param("case", head.caseReference())
                        .query(String.class)
                        .list());
    }
}
