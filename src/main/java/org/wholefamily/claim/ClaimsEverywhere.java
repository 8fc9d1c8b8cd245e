package org.wholefamily.claim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers across all councils whether a family was claimed for before, with yes or no and nothing else. */
@Repository
class ClaimsEverywhere {

    private static final String BEFORE = """
            with own as (select family_id, scheme from family_case where reference = :case),
            mine as (
              select p.* from own join membership m on m.family_id = own.family_id and m.left_on is null
              join person p on p.id = m.person_id),
            same as (
              select p.id, p.same_as from mine join person p on p.upn = mine.upn
              union
              select p.id, p.same_as from mine join person p on p.nino = mine.nino
              union
              select p.id, p.same_as from mine join person p on p.date_of_birth = mine.date_of_birth
                and p.surname_key = mine.surname_key and p.forename_key = mine.forename_key),
            families as (
              select m.family_id as id from same join membership m on m.person_id = coalesce(same.same_as, same.id)
              union
              select f.origin from own join family f on f.id = own.family_id where f.origin is not null)
            select exists (
              select 1 from families
              join family_case other on other.family_id = families.id and other.reference <> :case
              join own on own.scheme = other.scheme
              join claim made on made.case_reference = other.reference and made.claimed_key is not null)
            or exists (
              select 1 from own join family f on f.id = own.family_id
              join claim made on made.claimed_key in (f.id || ' ' || own.scheme, f.origin || ' ' || own.scheme)
                and made.case_reference <> :case)
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
        return jdbc.sql(BEFORE)
                .param("case", caseReference)
                .query(Boolean.class)
                .single();
    }
}
