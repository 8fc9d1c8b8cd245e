package org.wholefamily.move;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the moves of a family: those from here, and in the council that it came from, where it went. */
@Component
class MoveHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.names("family_move", "to_case"), Held.rows("family_move"));
    }
}
