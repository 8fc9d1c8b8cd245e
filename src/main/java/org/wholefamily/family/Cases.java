package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.wholefamily.council.References;

/** The cases of all councils: which family, under which scheme, at which step. */
@Repository
public class Cases implements References {

    private static final String COLUMNS =
            "reference, council, scheme, step, attached_on, closed_on, lead_professional from family_case";

    private final JdbcClient jdbc;
    private final CaseLocks locks;

    public Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.locks = new CaseLocks(jdbc);
    }

    /** Opens the file of a family that was referred, under a new reference with the council's prefix. */
    public String open(String council, String prefix, String scheme, String agency, LocalDate receivedOn) {
        String family = UUID.randomUUID().toString();
        jdbc.sql("insert into family (id, council) values (:id, :council)")
                .param("id", family)
                .param("council", council)
                .update();
        String reference = "%s-%06d".formatted(prefix, nextNumber());
        jdbc.sql("""
                insert into family_case
                  (reference, family_id, council, scheme, step, referring_agency, received_on, restricted)
                values (:reference, :family, :council, :scheme, 'referral', :agency, :received, false)
                """)
                .param("reference", reference)
                .param("family", family)
                .param("council", council)
                .param("scheme", scheme)
                .param("agency", agency)
                .param("received", Date.valueOf(receivedOn))
                .update();
        return reference;
    }

    @Override
    public boolean givenBy(String council) {
        return jdbc.sql("select exists (select 1 from family_case where council = :council)")
                .param("council", council)
                .query(Boolean.class)
                .single();
    }

    public Optional<CaseFile> find(String reference) {
        return jdbc.sql("select " + COLUMNS + " where reference = :reference")
                .param("reference", reference)
                .query(CaseFile.class)
                .optional();
    }

    /** All of these that there are. */
    List<CaseFile> findAll(Collection<String> references) {
        return jdbc.sql("select " + COLUMNS + " where reference in (:references)")
                .param("references", references)
                .query(CaseFile.class)
                .list();
    }

    /** The references of all cases of a council, in order. */
    List<String> references(String council) {
        return jdbc.sql("select reference from family_case where council = :council order by reference")
                .param("council", council)
                .query(String.class)
                .list();
    }

    /** Holds on to a case until the end of the transaction, so that what happens to it happens one after the other. */
    public void lock(String reference) {
        locks.lock(reference);
    }

    /** The same for all cases of the family of a case, of which each is read together with the others. */
    void lockFamily(String reference) {
        locks.lockFamily(reference);
    }

    /** @throws NoSuchElementException when there is no such case */
    public CaseFile get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("There is no case " + reference));
    }

    public void enterStep(String reference, String step) {
        change(reference, "step = :value", step);
    }

    /** The family belongs to the programme from this day on; a day that was set once stays. */
    public void attach(String reference, LocalDate on) {
        change(reference, "attached_on = coalesce(attached_on, :value)", Date.valueOf(on));
    }

    public void appointLead(String reference, String userId) {
        change(reference, "lead_professional = :value", userId);
    }

    /** @throws IllegalStateException when the case is closed already */
    public void close(String reference, String step, LocalDate on) {
        int closed = jdbc.sql("""
                update family_case set step = :step, closed_on = :on where reference = :reference and closed_on is null
                """)
                .param("step", step)
                .param("on", Date.valueOf(on))
                .param("reference", reference)
                .update();
        if (closed == 0) {
            throw new IllegalStateException("Case " + reference + " is closed or unknown");
        }
    }

    /** Makes the family of one case the family of another case too. */
    public void joinFamily(String reference, String knownReference) {
        jdbc.sql("""
                update family set origin = (select f.origin from family f
                  join family_case c on c.family_id = f.id where c.reference = :reference)
                where origin is null and id = (select k.family_id from family_case k where k.reference = :known)
                """)
                .param("known", knownReference)
                .param("reference", reference)
                .update();
        jdbc.sql("""
                update family_case set family_id = (select k.family_id from family_case k where k.reference = :known)
                where reference = :reference
                """)
                .param("known", knownReference)
                .param("reference", reference)
                .update();
    }

    /** The id of the family of a case; a family may have several cases. */
    public String familyOf(String reference) {
        return jdbc.sql("select family_id from family_case where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    /** The family of a case lived elsewhere before: its results are claimed as those of the family there. */
    public void cameFrom(String reference, String earlierReference) {
        jdbc.sql("""
                update family set origin = (select coalesce(f.origin, f.id) from family f
                  join family_case c on c.family_id = f.id where c.reference = :earlier)
                where id = (select c.family_id from family_case c where c.reference = :reference)
                """)
                .param("earlier", earlierReference)
                .param("reference", reference)
                .update();
    }

    /** The ids under which the family of a case was known, that of the council where it lived first before the others. */
    public Set<String> lineOf(String reference) {
        Set<String> line = new LinkedHashSet<>();
        jdbc.sql("""
                select f.origin, f.id from family f join family_case c on c.family_id = f.id where c.reference = :reference
                """).param("reference", reference).query(row -> {
            if (row.getString("origin") != null) {
                line.add(row.getString("origin"));
            }
            line.add(row.getString("id"));
        });
        return line;
    }

    private long nextNumber() {
        var number = new GeneratedKeyHolder();
        jdbc.sql("insert into case_number (taken_at) values (current_timestamp)")
                .update(number, "id");
        return number.getKeyAs(Long.class);
    }

    private void change(String reference, String assignment, Object value) {
        int changed = jdbc.sql("update family_case set " + assignment + " where reference = :reference")
                .param("value", value)
                .param("reference", reference)
                .update();
        if (changed == 0) {
            throw new NoSuchElementException("There is no case " + reference);
        }
    }
}
