package org.wholefamily.evidence;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** Who works with the agencies' extracts of a council. */
@Component
class DataOfficers {

    static final String GROUP = "data-officers";

    private final CurrentUser current;
    private final EvidenceImports imports;

    DataOfficers(CurrentUser current, EvidenceImports imports) {
        this.current = current;
        this.imports = imports;
    }

    /** @throws Problem unless a data officer asks */
    User any() {
        return current.get()
                .filter(user -> user.groups().contains(GROUP))
                .orElseThrow(() -> new Problem(
                        HttpStatus.FORBIDDEN, "not-permitted", "Agencies' extracts are the work of data officers"));
    }

    /** @throws Problem unless a data officer of this council asks */
    User of(String council) {
        User user = any();
        if (!user.councils().contains(council)) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-council", "There is no such council for you");
        }
        return user;
    }

    /**
     * An import of one of the caller's councils that stands.
     *
     * @throws Problem when there is none, or it was taken back
     */
    EvidenceImport one(String number) {
        EvidenceImport one = whatever(number);
        if (one.state() == EvidenceImport.State.TAKEN_BACK) {
            throw one.takenBack();
        }
        return one;
    }

    /** The same, whatever became of it. */
    EvidenceImport whatever(String number) {
        User user = any();
        return (number.matches("[0-9]{1,18}") ? imports.find(Long.parseLong(number)) : noSuch())
                .filter(each -> user.councils().contains(each.council()))
                .orElseThrow(() ->
                        new Problem(HttpStatus.NOT_FOUND, "no-such-import", "There is no such import of your council"));
    }

    private static Optional<EvidenceImport> noSuch() {
        return Optional.empty();
    }
}
