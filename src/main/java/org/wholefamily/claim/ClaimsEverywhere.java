package org.wholefamily.claim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers across all councils whether a family was claimed for before, with yes or no and nothing else. */
@Repository
class ClaimsEverywhere {

    private static final String SAME_PERSON = """
            (mine.upn = theirs.upn or mine.nino = theirs.nino
              or (mine.date_of_birth = theirs.date_of_birth and mine.surname_key = theirs.surname_key
                and mine.forename_key = theirs.forename_key))
            """;

    private final JdbcClient jdbc;

    ClaimsEverywhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether a result under the scheme of a case was paid, or is being claimed, under another case with the same family
     * or one of its members, in whichever council. Who is the same person is told by pupil number, National Insurance
     * number, or name and birthday.
     */
    boolean claimedBefore(String caseReference) {
        return jdbc.sql("""
                select exists (
                  select 1 from family_case own
                  join membership om on om.family_id = own.family_id and om.left_on is null
                  join person mine on mine.id = om.person_id
                  join person theirs on %s
                  join membership tm on tm.person_id = coalesce(theirs.same_as, theirs.id)
                  join family_case other on other.family_id = tm.family_id and other.reference <> own.reference
                  join claim made on made.case_reference = other.reference
                    and made.scheme = own.scheme and made.claimed_key is not null
                  where own.reference = :case)
                or exists (
                  select 1 from family_case own
                  join family f on f.id = own.family_id
                  join claim made on made.family_id in (f.id, f.origin) and made.scheme = own.scheme
                    and made.claimed_key is not null and made.case_reference <> own.reference
                  where own.reference = :case)
                """.formatted(SAME_PERSON))
                .param("case", caseReference)
                .query(Boolean.class)
                .single();
    }
}
