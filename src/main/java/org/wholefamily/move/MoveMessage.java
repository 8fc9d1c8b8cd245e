package org.wholefamily.move;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseMessage;
import org.wholefamily.process.Payload;

/** Somebody who is not in Tasklist tells that a family moves to another council. */
@Component
class MoveMessage implements CaseMessage {

    private static final String TO_COUNCIL = MoveProcess.TO_COUNCIL.name();
    private static final int LONGEST = 200;

    private final MovingFamilies moving;

    MoveMessage(MovingFamilies moving) {
        this.moving = moving;
    }

    @Override
    public String name() {
        return MoveProcess.FAMILY_MOVED;
    }

    @Override
    public Map<String, Class<?>> keys() {
        return Map.of(TO_COUNCIL, String.class);
    }

    @Override
    public void receive(String caseReference, String council, Payload payload, String user) {
        String there = moving.keep(caseReference, council, payload.text(TO_COUNCIL, LONGEST), user);
        moving.announce(caseReference, there);
    }
}
