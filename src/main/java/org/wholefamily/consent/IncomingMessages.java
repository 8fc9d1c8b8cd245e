package org.wholefamily.consent;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Agencies;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.process.CaseClosed;
import org.wholefamily.process.CaseMessages;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.UnknownCase;
import org.wholefamily.safeguarding.Safeguarding;
import org.wholefamily.safeguarding.SafeguardingProcess;

/** Takes in what is told of a case from outside Tasklist: a safeguarding concern, or that consent is withdrawn. */
@Service
class IncomingMessages implements CaseMessages {

    private static final String CONCERN = "concern";
    private static final String IMMEDIATE = SafeguardingProcess.IMMEDIATE.name();
    private static final String AGENCY = CaseVariables.AGENCY.name();
    private static final String PURPOSE = ConsentProcess.PURPOSE.name();
    private static final Set<String> PURPOSES = Set.of("assessment", "plan", "outcomes");

    private final Cases cases;
    private final CurrentUser currentUser;
    private final Safeguarding safeguarding;
    private final Withdrawals withdrawals;
    private final BusinessClock clock;

    IncomingMessages(
            Cases cases,
            CurrentUser currentUser,
            Safeguarding safeguarding,
            Withdrawals withdrawals,
            BusinessClock clock) {
        this.cases = cases;
        this.currentUser = currentUser;
        this.safeguarding = safeguarding;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receive(String name, String caseReference, Map<String, Object> payload, String user) {
        CaseFile file = open(caseReference);
        Payload message = new Payload(payload);
        switch (name) {
            case SafeguardingProcess.CONCERN_RAISED -> raise(file, message, user);
            case ConsentProcess.CONSENT_WITHDRAWN -> withdraw(file, message);
            default -> throw new FormRefused("messageName", "no case takes this message");
        }
    }

    private CaseFile open(String caseReference) {
        CaseFile file = cases.find(caseReference)
                .filter(known -> mayKnow(known.council()))
                .orElseThrow(() -> new UnknownCase(caseReference));
        if (file.closedOn() != null) {
            throw new CaseClosed(caseReference);
        }
        return file;
    }

    private boolean mayKnow(String council) {
        return currentUser
                .get()
                .filter(user -> user.councils().contains(council))
                .isPresent();
    }

    private void raise(CaseFile file, Payload message, String user) {
        message.hasExactly(CONCERN, IMMEDIATE);
        boolean immediate = message.yesOrNo(IMMEDIATE);
        String id = safeguarding.keep(file.reference(), message.text(CONCERN), immediate, user);
        safeguarding.alert(file.reference(), id, immediate);
    }

    private void withdraw(CaseFile file, Payload message) {
        message.hasExactly(AGENCY, PURPOSE);
        String agency = message.oneOf(AGENCY, Agencies.codes());
        withdrawals.announce(file.reference(), agency, message.oneOf(PURPOSE, PURPOSES), clock.today());
    }
}
