package org.wholefamily.plan;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.Need;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** What an agency has to know of its own action, and of no other agency's. */
@Component
class ActionKnowledge implements FormKnowledge {

    private static final String ACTION_TEXT = "actionText";
    private static final String NEED_TEXT = "needText";

    private final PlanActions actions;

    ActionKnowledge(PlanActions actions) {
        this.actions = actions;
    }

    @Override
    public Set<String> keys() {
        return Set.of(ACTION_TEXT, NEED_TEXT);
    }

    @Override
    public Object known(String key, FormRequest request) {
        return Optional.ofNullable((String) request.variable().apply(PlanProcess.ACTION_ID.name()))
                .flatMap(actions::find)
                .filter(action -> action.caseReference().equals(request.caseReference()))
                .filter(action -> action.agreed().agency().equals(request.agency()))
                .map(PlanAction::agreed)
                .map(agreed -> key.equals(ACTION_TEXT) ? text(agreed) : Need.label(agreed.need()))
                .orElse(null);
    }

    private static String text(AgreedAction agreed) {
        return agreed.owner() == null ? agreed.text() : agreed.text() + "\nBy: " + agreed.owner();
    }
}
