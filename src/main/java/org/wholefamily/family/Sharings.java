package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which agency a family's information may be shared, for which purpose, and on which basis. */
@Repository
public class Sharings {

    public static final String ASSESSMENT = "assessment";
    public static final String PLAN = "plan";

    private final JdbcClient jdbc;

    public Sharings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether an agency may be given work for a purpose: some basis stands on which it may know the family, and the family
     * has not taken back its consent for this purpose. A withdrawal at the same moment waits until the work is there, or
     * comes before it.
     */
    public boolean allows(String reference, String agency, String purpose) {
        return allow(
                jdbc.sql("""
                select agency, purpose, withdrawn_on from sharing
                where case_reference = :reference and agency = :agency for update
                """)
                        .param("reference", reference)
                        .param("agency", agency)
                        .query(Line.class)
                        .list(),
                purpose);
    }

    /** The agencies that may be given work for a purpose as things are; nothing is held for them. */
    public Set<String> sharedWith(String reference, String purpose) {
        Map<String, List<Line>> lines = jdbc
                .sql("select agency, purpose, withdrawn_on from sharing where case_reference = :reference")
                .param("reference", reference)
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::agency));
        lines.values().removeIf(ofAgency -> !allow(ofAgency, purpose));
        return lines.keySet();
    }

    private static boolean allow(List<Line> lines, String purpose) {
        List<Line> ofPurpose =
                lines.stream().filter(line -> line.purpose().equals(purpose)).toList();
        return lines.stream().anyMatch(Line::stands)
                && (ofPurpose.isEmpty() || ofPurpose.stream().anyMatch(Line::stands));
    }

    private record Line(String agency, String purpose, LocalDate withdrawnOn) {

        boolean stands() {
            return withdrawnOn == null;
        }
    }

    /** The agencies that may be given work for a purpose. */
    public Set<String> agenciesFor(String reference, String purpose) {
        return activeAgencies(reference).stream()
                .filter(agency -> allows(reference, agency, purpose))
                .collect(Collectors.toSet());
    }

    public Set<String> activeAgencies(String reference) {
        return purposes(reference).keySet();
    }

    /** The agencies with which something may be shared as things are, each with the purposes. */
    Map<String, Set<String>> purposes(String reference) {
        return purposes(Set.of(reference)).getOrDefault(reference, Map.of());
    }

    private record Standing(String caseReference, String agency, String purpose) {}

    /** The same of many cases at once; a case without one is left out. */
    Map<String, Map<String, Set<String>>> purposes(Collection<String> references) {
        return jdbc.sql("""
                select distinct case_reference, agency, purpose from sharing
                where case_reference in (:references) and withdrawn_on is null
                """).param("references", references).query(Standing.class).list().stream()
                .collect(Collectors.groupingBy(
                        Standing::caseReference,
                        Collectors.groupingBy(
                                Standing::agency, Collectors.mapping(Standing::purpose, Collectors.toSet()))));
    }

    public void record(String reference, String agency, String purpose, String basis, LocalDate on) {
        jdbc.sql("""
                insert into sharing (case_reference, agency, purpose, basis, recorded_on)
                values (:reference, :agency, :purpose, :basis, :on)
                """)
                .param("reference", reference)
                .param("agency", agency)
                .param("purpose", purpose)
                .param("basis", basis)
                .param("on", Date.valueOf(on))
                .update();
    }

    /** Ends what rests on consent; a duty or a public task stands. What was never agreed to is refused from now on. */
    public void withdraw(String reference, String agency, String purpose, LocalDate on) {
        int ended = jdbc.sql("""
                update sharing set withdrawn_on = :on
                where case_reference = :reference and agency = :agency and purpose = :purpose
                  and basis = 'consent' and withdrawn_on is null
                """)
                .param("on", Date.valueOf(on))
                .param("reference", reference)
                .param("agency", agency)
                .param("purpose", purpose)
                .update();
        if (ended == 0) {
            jdbc.sql("""
                    insert into sharing (case_reference, agency, purpose, basis, recorded_on, withdrawn_on)
                    values (:reference, :agency, :purpose, 'consent', :on, :on)
                    """)
                    .param("reference", reference)
                    .param("agency", agency)
                    .param("purpose", purpose)
                    .param("on", Date.valueOf(on))
                    .update();
        }
    }
}
