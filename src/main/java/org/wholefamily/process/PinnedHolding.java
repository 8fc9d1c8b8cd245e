package org.wholefamily.process;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which rules a case is judged by. What the engine keeps of a case is no matter of this: a case is forgotten when nothing of
 * it runs, and the history of what ran has its time to live in each model, and holds references and answers but no family.
 */
@Component
class PinnedHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("pinned_models"));
    }
}
