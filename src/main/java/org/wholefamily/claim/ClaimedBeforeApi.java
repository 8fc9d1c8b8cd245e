package org.wholefamily.claim;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.claim.ClaimsEverywhere.Before;
import org.wholefamily.family.Access;
import org.wholefamily.family.ReadLog;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;

/** Tells those who answer for claims whether the family of a case of theirs was claimed for before, anywhere. */
@RestController
class ClaimedBeforeApi {

    private static final Set<String> ANSWERABLE =
            Set.of("programme-coordinators", "chief-officers", "managers", "finance", "internal-audit");

    private final ClaimsEverywhere claims;
    private final Access access;
    private final CurrentUser current;
    private final ReadLog reads;

    ClaimedBeforeApi(ClaimsEverywhere claims, Access access, CurrentUser current, ReadLog reads) {
        this.claims = claims;
        this.access = access;
        this.current = current;
        this.reads = reads;
    }

    /**
     * Yes or no; by whom and where stays with the council that claimed.
     *
     * @param perhaps whether somebody with the same number, or with the same name and birthday and another number, was
     *     claimed for before: a person has to find out whether they are the same
     */
    record Answer(boolean claimedBefore, boolean perhaps) {}

    @GetMapping("/api/families/{caseReference}/claimed-before")
    Answer claimedBefore(@PathVariable String caseReference) {
        CurrentUser.User user =
                current.get().filter(known -> known.in(ANSWERABLE)).orElseThrow(this::notPermitted);
        access.known(user, caseReference)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "no-such-family", "There is no family under this reference for you"));
        reads.read(user.id(), caseReference, "GET claimed before");
        Before before = claims.claimedBefore(caseReference);
        return new Answer(before == Before.YES, before == Before.PERHAPS);
    }

    private Problem notPermitted() {
        return new Problem(HttpStatus.FORBIDDEN, "not-permitted", "This is asked by those who answer for claims");
    }
}
