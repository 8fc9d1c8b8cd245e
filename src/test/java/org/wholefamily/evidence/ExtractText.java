package org.wholefamily.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Extracts as text, made from one good row of each. */
final class ExtractText {

    private static final String SUBJECT =
            "row_id=X-1;forename=Leah;surname=Marsh;date_of_birth=2001-05-12;address_line=1 Far Lane;postcode=NS4 8TT;";

    private static final Map<Extract, String> GOOD = Map.of(
            Extract.SCHOOL_ABSENCE,
            "upn=A123456789012;school_urn=100056;term=2013-spring;sessions_possible=124;authorised_absences=6;"
                    + "unauthorised_absences=10",
            Extract.SCHOOL_EXCLUSIONS,
            "upn=A123456789012;excluded_on=2013-03-04;kind=fixed;days=3",
            Extract.POLICE_ANTISOCIAL_BEHAVIOUR,
            "incident_on=2013-03-04;kind=incident;reference=NP1602667",
            Extract.YOUTH_OFFENCES,
            "offence_on=2013-03-04;proven_on=2013-04-01;offence=theft",
            Extract.HOUSING_ACTIONS,
            "landlord=Northshire Homes;action_on=2013-03-04;action=housing injunction;ground=antisocial behaviour",
            Extract.BENEFITS,
            "nino=AB123456C;benefit=JSA;started_on=2012-03-04;ended_on=",
            Extract.EMPLOYMENT,
            "nino=AB123456C;employer=Rogers and Partners;started_on=2012-03-04;ended_on=;source=payslip");

    private ExtractText() {}

    static String header(Extract extract) {
        return String.join(",", cells(extract).keySet()) + "\n";
    }

    /** A good row with some cells changed, given as column, value, column, value. */
    static String row(Extract extract, String... changes) {
        Map<String, String> cells = cells(extract);
        for (int i = 0; i < changes.length; i += 2) {
            if (!cells.containsKey(changes[i])) {
                throw new IllegalArgumentException(changes[i]);
            }
            cells.put(changes[i], changes[i + 1]);
        }
        return String.join(",", cells.values()) + "\n";
    }

    static String file(Extract extract, String... rows) {
        return header(extract) + String.join("", List.of(rows));
    }

    private static Map<String, String> cells(Extract extract) {
        return Arrays.stream((SUBJECT + GOOD.get(extract)).split(";"))
                .map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1], (a, b) -> b, LinkedHashMap::new));
    }
}
