package org.wholefamily.need;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.Payload;

/** Somebody who is not in Tasklist tells of a need that has come up. */
@Component
class NeedMessage implements CaseMessage {

    private static final String NEED = NeedProcess.NEED.name();
    private static final String SOURCE = "source";
    private static final int LONGEST_NEED = 40;
    private static final int LONGEST_SOURCE = 200;

    private final AddingNeeds adding;

    NeedMessage(AddingNeeds adding) {
        this.adding = adding;
    }

    @Override
    public String name() {
        return NeedProcess.NEED_ADDED;
    }

    @Override
    public Map<String, Class<?>> keys() {
        return Map.of(NEED, String.class, SOURCE, String.class);
    }

    @Override
    public void receive(String caseReference, String council, Payload payload, String user) {
        String need = payload.text(NEED, LONGEST_NEED);
        adding.keep(caseReference, need, payload.text(SOURCE, LONGEST_SOURCE), user);
        adding.announce(caseReference, need);
    }
}
