package org.wholefamily.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.CaseMessages;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.ClosedCase;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Payload;
import org.wholefamily.process.UnknownCase;

/** Takes in what is told of a case from outside Tasklist: to the right case, whole, or not at all. */
@Service
class IncomingMessages implements CaseMessages {

    private static final String AGENCY = CaseVariables.AGENCY.name();

    private final MessageTable table = MessageTable.load();
    private final Map<String, CaseMessage> kinds = new TreeMap<>();
    private final Cases cases;
    private final OpenCases openCases;
    private final Access access;
    private final CurrentUser current;

    IncomingMessages(List<CaseMessage> kinds, Cases cases, OpenCases openCases, Access access, CurrentUser current) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.cases = cases;
        this.openCases = openCases;
        this.access = access;
        this.current = current;
    }

    @Override
    public Map<String, Map<String, Class<?>>> keys() {
        Map<String, Map<String, Class<?>>> keys = new TreeMap<>();
        kinds.forEach((name, kind) -> keys.put(name, kind.keys()));
        return keys;
    }

    @Override
    @Transactional
    public void receive(String name, String caseReference, String council, Map<String, Object> payload, String user) {
        CaseMessage kind = kinds.get(name);
        if (kind == null) {
            throw new FormRefused("messageName", "no case takes this message");
        }
        User sender = current.get().orElseThrow(() -> new UnknownCase(caseReference));
        Payload message = new Payload(payload);
        message.hasExactly(kind.keys().keySet());
        if (table.fromEverybody(name)) {
            concerned(sender, caseReference, council)
                    .forEach(whose -> kind.receive(caseReference, whose, message, user));
        } else {
            CaseFile file = open(sender, caseReference, council);
            requireMayTell(sender, file, name, payload);
            kind.receive(file.reference(), file.council(), message, user);
        }
    }

    /** What the case does next waits until the message is taken in, or comes before it. */
    private CaseFile open(User sender, String caseReference, String council) {
        CaseFile file = access.seen(sender, caseReference)
                .filter(seen -> council.isEmpty() || council.equals(seen.council()))
                .orElseThrow(() -> new UnknownCase(caseReference));
        cases.lock(caseReference);
        if (cases.get(caseReference).closedOn() != null) {
            throw new ClosedCase(caseReference);
        }
        return file;
    }

    private void requireMayTell(User sender, CaseFile file, String name, Map<String, Object> payload) {
        if (!access.mayTell(sender, file, name, String.valueOf(payload.get(AGENCY)))) {
            throw new FormRefused(
                    kinds.get(name).keys().containsKey(AGENCY) ? AGENCY : "messageName",
                    "is for the council's people, or for the agency itself, to tell");
        }
    }

    /** The council whose open case is named, else that which the sender names, else all of the sender's own. */
    private Set<String> concerned(User sender, String caseReference, String council) {
        Set<String> own = council.isEmpty() || !sender.councils().contains(council)
                ? new TreeSet<>(sender.councils())
                : Set.of(council);
        if (own.isEmpty()) {
            throw new UnknownCase(caseReference);
        }
        return own.stream()
                .filter(one -> openCases.open(caseReference, one).isPresent())
                .findFirst()
                .map(Set::of)
                .orElse(own);
    }
}
