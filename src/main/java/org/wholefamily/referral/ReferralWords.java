package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.council.Agencies;
import org.wholefamily.family.PlainDays;

/** What referrers say of the family of a case: in the referral that opened it, and in those that were added to it since. */
@Repository
public class ReferralWords {

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final Agencies agencies;

    ReferralWords(JdbcClient jdbc, Referrals referrals, Agencies agencies) {
        this.jdbc = jdbc;
        this.referrals = referrals;
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

        /** What worries them, for the file of a case; what was added to it has its source. */
        List<String> concernsFor(String file) {
            return file.equals(caseReference) ? concerns : withSource();
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
        List<String> cases = referrals.belongingTo(caseReference);
        Map<String, List<String>> concerns = concerns(cases);
        return heads(cases).stream()
                .sorted(Comparator.comparing(head -> cases.indexOf(head.caseReference())))
                .map(head -> told(head, concerns.getOrDefault(head.caseReference(), List.of())))
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
                .param("cases", referrals.belongingTo(caseReference))
                .query(String.class)
                .list();
    }

    private List<Head> heads(List<String> cases) {
        return jdbc.sql("""
                select r.case_reference, r.referred_by, c.council, c.referring_agency as agency, c.received_on from referral r
                join family_case c on c.reference = r.case_reference
                where r.case_reference in (:cases) order by r.taken_at
                """).param("cases", cases).query(Head.class).list();
    }

    private Told told(Head head, List<String> concerns) {
        return new Told(
                head.caseReference(),
                head.referredBy(),
                agencies.name(head.council(), head.agency()),
                head.receivedOn(),
                concerns);
    }

    private Map<String, List<String>> concerns(List<String> cases) {
        return jdbc
                .sql("""
                select r.case_reference, coalesce(p.forename, p.surname) || ': ' || p.concern as words from referral r
                join referral_person p on p.council = r.council and p.referral = r.referral
                where r.case_reference in (:cases) and p.concern is not null order by p.person
                """)
                .param("cases", cases)
                .query((row, n) -> Map.entry(row.getString("case_reference"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
