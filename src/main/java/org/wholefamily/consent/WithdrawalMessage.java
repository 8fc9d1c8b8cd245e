package org.wholefamily.consent;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Agencies;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Payload;

/** A family tells somebody who is not in Tasklist that it withdraws its consent; it counts from today. */
@Component
class WithdrawalMessage implements CaseMessage {

    private static final String AGENCY = CaseVariables.AGENCY.name();
    private static final String PURPOSE = ConsentProcess.PURPOSE.name();
    private static final Set<String> PURPOSES = Set.of("assessment", "plan", "outcomes");

    private final Withdrawals withdrawals;
    private final Agencies agencies;
    private final BusinessClock clock;

    WithdrawalMessage(Withdrawals withdrawals, Agencies agencies, BusinessClock clock) {
        this.withdrawals = withdrawals;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ConsentProcess.CONSENT_WITHDRAWN;
    }

    @Override
    public Map<String, Class<?>> keys() {
        return Map.of(AGENCY, String.class, PURPOSE, String.class);
    }

    @Override
    public void receive(String caseReference, String council, Payload payload, String user) {
        String agency = payload.oneOf(AGENCY, agencies.ever(council).keySet());
        withdrawals.announce(caseReference, agency, payload.oneOf(PURPOSE, PURPOSES), clock.today());
    }
}
