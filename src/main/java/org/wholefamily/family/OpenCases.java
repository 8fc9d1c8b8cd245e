package org.wholefamily.family;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormRefused;

/** Finds the open case that somebody names by its reference on a form. */
@Component
public class OpenCases {

    private static final String FIELD = "caseReference";

    private final Cases cases;

    public OpenCases(Cases cases) {
        this.cases = cases;
    }

    /**
     * The open case of a council under the reference that a person typed.
     *
     * @throws FormRefused when the council has no such case, or has closed it
     */
    public CaseFile named(Object typed, String council) {
        CaseFile file = find(typed)
                .filter(known -> known.council().equals(council))
                .orElseThrow(() -> new FormRefused(FIELD, "there is no case with this reference"));
        if (file.closedOn() != null) {
            throw new FormRefused(
                    FIELD,
                    "this case was closed on " + PlainDays.day(file.closedOn())
                            + "; refer the family anew, and telephone first if a child may be in danger");
        }
        return file;
    }

    private Optional<CaseFile> locked(String reference) {
        cases.lock(reference);
        return cases.find(reference);
    }

    private Optional<CaseFile> find(Object typed) {
        return typed == null
                ? Optional.empty()
                : locked(typed.toString().strip().toUpperCase(Locale.ROOT));
    }
}
