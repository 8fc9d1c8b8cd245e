package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.process.Actor;
import org.wholefamily.process.FormRefused;

/** Joins families. Whoever is known already is recognised, everybody else comes in: nobody who was referred is lost. */
@Repository
public class FamilyJoins {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final KnownPeople people;
    private final PersonMerges merges;
    private final ApplicationEventPublisher listeners;

    public FamilyJoins(
            JdbcClient jdbc,
            Cases cases,
            KnownPeople people,
            PersonMerges merges,
            ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.merges = merges;
        this.listeners = listeners;
    }

    /** Who of a case's family may be somebody of the same family, written twice. */
    public List<Doubt> doubts(String reference) {
        return new Recognition(people.of(reference), List.of()).doubts();
    }

    /** Who of a case's family may be somebody of a known case's, or of their own; by the references of the known cases. */
    public Map<String, List<Doubt>> doubts(String reference, List<String> knownReferences) {
        Map<String, List<Doubt>> doubts = new LinkedHashMap<>();
        if (!knownReferences.isEmpty()) {
            List<KnownPerson> referred = people.of(reference);
            Map<String, List<KnownPerson>> known = people.of(knownReferences);
            knownReferences.forEach(each ->
                    doubts.put(each, new Recognition(referred, known.getOrDefault(each, List.of())).doubts()));
        }
        return doubts;
    }

    /**
     * Makes one person of two who were referred as two.
     *
     * @param same ids of the doubts of which a person said so
     * @throws FormRefused when one would be two
     */
    public void settle(String reference, Set<String> same) {
        String family = cases.familyOf(reference);
        Recognition recognition = new Recognition(people.of(reference), List.of());
        recognition.known(same).forEach((person, earlier) -> {
            isKnown(person, earlier);
            jdbc.sql("delete from membership where family_id = :family and person_id = :person")
                    .param("family", family)
                    .param("person", person)
                    .update();
        });
        listeners.publishEvent(new PeopleChanged(cases.get(reference).council()));
    }

    /**
     * Moves all present members of the family of one case into the family of another.
     *
     * @param same what a person said: ids of the doubts that are one person, or something else for none; empty when
     *     nobody was asked
     * @throws FormRefused when one would be two
     */
    public void join(String reference, String knownReference, Set<String> same, LocalDate on) {
        cases.lockFamily(knownReference);
        String from = cases.familyOf(reference);
        String to = cases.familyOf(knownReference);
        if (from.equals(to)) {
            return;
        }
        Recognition recognition = new Recognition(people.of(reference), people.of(knownReference));
        Map<String, String> known = recognition.known(same);
        recognition
                .apart(same)
                .filter(doubt ->
                        !doubt.other().id().equals(known.get(doubt.one().id())))
                .forEach(this::keepsOwnNumbers);
        known.forEach(this::isKnown);
        jdbc.sql("""
                insert into membership (family_id, person_id, role, joined_on)
                select :to, m.person_id, m.role, :on from membership m join person p on p.id = m.person_id
                where m.family_id = :from and m.left_on is null and p.same_as is null
                """)
                .param("to", to)
                .param("from", from)
                .param("on", Date.valueOf(on))
                .update();
        jdbc.sql("update membership set left_on = :on where family_id = :from and left_on is null")
                .param("from", from)
                .param("on", Date.valueOf(on))
                .update();
        cases.joinFamily(reference, knownReference);
        listeners.publishEvent(new PeopleChanged(cases.get(knownReference).council()));
    }

    /** A number that was typed for the wrong person stays in the referral only. */
    private void keepsOwnNumbers(Doubt doubt) {
        List<String> others = doubt.other().records().stream()
                .flatMap(record -> Stream.of(record.upn(), record.nino()))
                .filter(Objects::nonNull)
                .toList();
        for (String number : List.of("upn", "nino")) {
            if (!others.isEmpty()) {
                jdbc.sql("update person set %1$s = null where (id = :person or same_as = :person) and %1$s in (:others)"
                                .formatted(number))
                        .param("person", doubt.one().id())
                        .param("others", others)
                        .update();
            }
        }
    }

    /** All records of the person are records of the one who is known. */
    private void isKnown(String person, String known) {
        merges.merge(person, known, Actor.current(), null);
    }
}
