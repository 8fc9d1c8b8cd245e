package org.wholefamily.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholefamily.text.PlainText;

/**
 * A council as it was set up: a tenant with its partners, schemes, terms and limits.
 *
 * @param code also the tenant's id
 * @param referencePrefix what its case references begin with
 * @param limits by name, such as {@code caseload}
 */
public record Council(
        String code,
        String name,
        String referencePrefix,
        List<Agency> agencies,
        List<Scheme> schemes,
        List<Term> terms,
        Map<String, Long> limits) {

    public Council {
        name = taken(name);
    }

    /** A partner agency. */
    public record Agency(String code, String name) {

        public Agency {
            name = taken(name);
        }
    }

    /**
     * A programme that the council runs.
     *
     * @param allocation number of families
     */
    public record Scheme(String code, int allocation, LocalDate from, LocalDate to) {

        public Scheme {
            code = taken(code);
        }
    }

    /** A school term, both days included. */
    public record Term(String code, LocalDate from, LocalDate to) {

        public Term {
            code = taken(code);
        }
    }

    private static String taken(String text) {
        return text == null ? null : PlainText.taken(text);
    }
}
