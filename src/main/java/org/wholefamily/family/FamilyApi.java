package org.wholefamily.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseRules;
import org.wholefamily.process.CurrentUser;

/** Gives one family to those who may see it. */
@RestController
@RequestMapping("/api/families/{caseReference}")
class FamilyApi {

    private final People people;
    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;
    private final CaseRules rules;

    FamilyApi(People people, Access access, ReadLog readLog, CurrentUser current, CaseRules rules) {
        this.people = people;
        this.access = access;
        this.readLog = readLog;
        this.current = current;
        this.rules = rules;
    }

    /** @param withheld the fields that the basis of an agency does not cover; what is empty and not among them is not known */
    record Member(
            @JsonUnwrapped Person person,
            List<People.Source> sources,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheld) {}

    record Family(
            String reference,
            String council,
            String scheme,
            String step,
            LocalDate attachedOn,
            LocalDate closedOn,
            List<Member> people,
            CaseRules.Pinned rules) {}

    @GetMapping
    Family family(@PathVariable String caseReference) {
        CurrentUser.User user = current.get().orElseThrow(FamilyApi::unknown);
        CaseFile file = access.seen(user, caseReference).orElseThrow(FamilyApi::unknown);
        readLog.read(user.id(), caseReference, "GET family");
        Map<String, List<People.Source>> sources = people.sources(caseReference);
        SeenMembers members = access.members(user, file);
        List<String> withheld = members.withheld().stream()
                .flatMap(field -> field.names().stream())
                .toList();
        return new Family(
                file.reference(),
                file.council(),
                file.scheme(),
                file.step(),
                file.attachedOn(),
                file.closedOn(),
                members.people().stream()
                        .map(person -> new Member(person, sources.getOrDefault(person.id(), List.of()), withheld))
                        .toList(),
                rules.of(caseReference).orElse(null));
    }

    /** The same answer for a case that is not there and one that the person may not see. */
    static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-family", "There is no family under this reference for you");
    }
}
