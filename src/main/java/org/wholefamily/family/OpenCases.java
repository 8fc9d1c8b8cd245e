package org.wholefamily.family;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;

/** Finds the open case that somebody names by its reference on a form. */
@Component
public class OpenCases {

    private static final String FIELD = "caseReference";

    private final Cases cases;
    private final Access access;
    private final CurrentUser current;

    public OpenCases(Cases cases, Access access, CurrentUser current) {
        this.cases = cases;
        this.access = access;
        this.current = current;
    }

    /**
     * The open case of a council about which the person who is asking may tell this, by the reference that they typed.
     *
     * @param message what is told, as the table of messages names it
     * @param agency the agency whose sharing it is about; null when it is about none
     * @throws FormRefused when there is no such case for the person, or the council has closed it
     */
    public CaseFile named(Object typed, String council, String message, String agency) {
        CaseFile file = find(typed)
                .filter(known -> known.council().equals(council))
                .filter(known -> mayTell(known, message, agency))
                .orElseThrow(() -> new FormRefused(FIELD, "there is no case with this reference"));
        if (file.closedOn() != null) {
            throw new FormRefused(
                    FIELD,
                    "this case was closed on " + PlainDays.day(file.closedOn())
                            + "; refer the family anew, and telephone first if a child may be in danger");
        }
        return file;
    }

    /**
     * The case of a council whose family the person who is asking may see, open or not.
     *
     * @throws FormRefused when there is no such case for the person
     */
    public CaseFile seen(Object typed, String council) {
        return find(typed)
                .filter(known -> known.council().equals(council))
                .filter(known -> access.maySee(known.reference()))
                .orElseThrow(() -> new FormRefused(FIELD, "there is no case with this reference"));
    }

    /** The open case of a council under a typed reference, whoever asks; what comes of it is nobody's to see. */
    public Optional<CaseFile> open(Object typed, String council) {
        return find(typed).filter(file -> file.council().equals(council) && file.closedOn() == null);
    }

    /** The product itself may tell everything. */
    private boolean mayTell(CaseFile file, String message, String agency) {
        return current.get()
                .map(user -> access.mayTell(user, file, message, agency))
                .orElse(true);
    }

    private Optional<CaseFile> find(Object typed) {
        return Optional.ofNullable(typed)
                .map(reference -> reference.toString().strip().toUpperCase(Locale.ROOT))
                .flatMap(References::plain)
                .flatMap(this::locked);
    }

    private Optional<CaseFile> locked(String reference) {
        cases.lock(reference);
        return cases.find(reference);
    }
}
