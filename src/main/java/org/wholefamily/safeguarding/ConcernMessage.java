package org.wholefamily.safeguarding;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.Payload;

/** Somebody who is not in Tasklist raises a safeguarding concern. */
@Component
class ConcernMessage implements CaseMessage {

    private static final String CONCERN = "concern";
    private static final String IMMEDIATE = SafeguardingProcess.IMMEDIATE.name();

    private final Safeguarding safeguarding;

    ConcernMessage(Safeguarding safeguarding) {
        this.safeguarding = safeguarding;
    }

    @Override
    public String name() {
        return SafeguardingProcess.CONCERN_RAISED;
    }

    @Override
    public Map<String, Class<?>> keys() {
        return Map.of(CONCERN, String.class, IMMEDIATE, Boolean.class);
    }

    @Override
    public void receive(String caseReference, String council, Payload payload, String user) {
        boolean immediate = payload.yesOrNo(IMMEDIATE);
        safeguarding.alert(safeguarding.keep(caseReference, council, payload.text(CONCERN), immediate, user));
    }
}
