package org.wholefamily.family;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.process.CaseClosed;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.CaseMessages;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Payload;
import org.wholefamily.process.UnknownCase;

/** Takes in what is told of a case from outside Tasklist: to the right case, whole, or not at all. */
@Service
class IncomingMessages implements CaseMessages {

    private final Map<String, CaseMessage> kinds = new TreeMap<>();
    private final Cases cases;
    private final Access access;
    private final CurrentUser currentUser;

    IncomingMessages(List<CaseMessage> kinds, Cases cases, Access access, CurrentUser currentUser) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public Map<String, Map<String, Class<?>>> keys() {
        Map<String, Map<String, Class<?>>> keys = new TreeMap<>();
        kinds.forEach((name, kind) -> keys.put(name, kind.keys()));
        return keys;
    }

    @Override
    @Transactional
    public void receive(String name, String caseReference, Map<String, Object> payload, String user) {
        CaseMessage kind = kinds.get(name);
        if (kind == null) {
            throw new FormRefused("messageName", "no case takes this message");
        }
        CaseFile file = open(caseReference, kind);
        Payload message = new Payload(payload);
        message.hasExactly(kind.keys().keySet());
        kind.receive(file.reference(), file.council(), message, user);
    }

    /** What the case does next waits until the message is taken in, or comes before it. */
    private CaseFile open(String caseReference, CaseMessage kind) {
        cases.lock(caseReference);
        CaseFile file = cases.find(caseReference)
                .filter(known -> mayTell(known, kind))
                .orElseThrow(() -> new UnknownCase(caseReference));
        if (file.closedOn() != null) {
            throw new CaseClosed(caseReference);
        }
        return file;
    }

    private boolean mayTell(CaseFile file, CaseMessage kind) {
        return currentUser
                .get()
                .filter(user ->
                        user.councils().contains(file.council()) && (kind.fromAnybody() || access.maySee(user, file)))
                .isPresent();
    }
}
