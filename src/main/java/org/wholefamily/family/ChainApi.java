package org.wholefamily.family;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.chain.Verification;
import org.wholefamily.chain.Verified;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** Tells those who answer for a council's records whether what happened in its cases still stands as it was written. */
@RestController
@RequestMapping("/api/chain")
class ChainApi {

    private static final Set<String> ANSWERABLE =
            Set.of("managers", "chief-officers", "internal-audit", "data-officers");

    private final Verification verification;
    private final Cases cases;
    private final Access access;
    private final CurrentUser current;

    ChainApi(Verification verification, Cases cases, Access access, CurrentUser current) {
        this.verification = verification;
        this.cases = cases;
        this.access = access;
        this.current = current;
    }

    /** The same as {@link Verified}, with the first break as this person may know of it. */
    record Answer(boolean holds, long entries, String head, Place firstBroken) {}

    /** @param caseReference null when the case is kept for named people */
    record Place(String caseReference, int entry, String reason) {}

    @GetMapping("/verify")
    Answer verify(@RequestParam String council) {
        User user = current.get().filter(known -> known.in(ANSWERABLE)).orElseThrow(ChainApi::notPermitted);
        if (!user.councils().contains(council)) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-council", "There is no such council for you");
        }
        Verified verified = verification.verify(council, cases.references(council));
        return new Answer(verified.holds(), verified.entries(), verified.head(), place(user, verified.firstBroken()));
    }

    private Place place(User user, Verified.Break broken) {
        return broken == null
                ? null
                : new Place(
                        access.known(user, broken.chain())
                                .map(CaseFile::reference)
                                .orElse(null),
                        broken.entry(),
                        broken.reason());
    }

    private static Problem notPermitted() {
        return new Problem(
                HttpStatus.FORBIDDEN, "not-permitted", "This is asked by those who answer for the council's records");
    }
}
