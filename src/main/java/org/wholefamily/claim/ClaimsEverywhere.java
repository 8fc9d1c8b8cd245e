package org.wholefamily.claim;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.family.KnownPeople;
import org.wholefamily.family.KnownPerson;
import org.wholefamily.family.SamePerson;

/** Answers across all councils whether a family was claimed for before, and nothing else. */
@Repository
class ClaimsEverywhere {

    private static final String OF_PEOPLE = """
            select exists (
              select 1 from membership m
              join family_case other on other.family_id = m.family_id and other.reference <> :case
              join family_case own on own.reference = :case and own.scheme = other.scheme
              join claim made on made.case_reference = other.reference and made.claimed_key is not null
              where m.person_id in (:people))
            """;

    private static final String OF_FAMILY = """
            with own as (
              select c.reference, c.scheme, f.id, f.origin from family_case c join family f on f.id = c.family_id
              where c.reference = :case)
            select exists (
              select 1 from own
              join family_case other on other.family_id in (own.id, own.origin) and other.reference <> :case
                and other.scheme = own.scheme
              join claim made on made.case_reference = other.reference and made.claimed_key is not null)
            or exists (
              select 1 from own
              join claim made on made.claimed_key in (own.id || ' ' || own.scheme, own.origin || ' ' || own.scheme)
                and made.case_reference <> :case)
            """;

    private final JdbcClient jdbc;
    private final KnownPeople people;

    ClaimsEverywhere(JdbcClient jdbc, KnownPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Whether a result was claimed before; perhaps when it was for somebody of whom only a person can say who they are. */
    enum Before {
        YES,
        PERHAPS,
        NO
    }

    /**
     * Whether a result under the scheme of a case was paid, or is being claimed, under another case with the same family
     * or one of its members, in whichever council.
     */
    Before claimedBefore(String caseReference) {
        if (ofFamily(caseReference) || ofPeople(caseReference, SamePerson.SAME)) {
            return Before.YES;
        }
        return ofPeople(caseReference, SamePerson.ASK) ? Before.PERHAPS : Before.NO;
    }

    private boolean ofFamily(String caseReference) {
        return jdbc.sql(OF_FAMILY)
                .param("case", caseReference)
                .query(Boolean.class)
                .single();
    }

    private boolean ofPeople(String caseReference, SamePerson rule) {
        var members = people.of(caseReference);
        Set<String> found = people.alikeEverywhere(caseReference).stream()
                .filter(other -> members.stream()
                        .anyMatch(member -> member.id().equals(other.id()) || SamePerson.of(member, other) == rule))
                .map(KnownPerson::id)
                .collect(Collectors.toSet());
        return !found.isEmpty()
                && jdbc.sql(OF_PEOPLE)
                        .param("case", caseReference)
                        .param("people", found)
                        .query(Boolean.class)
                        .single();
    }
}
