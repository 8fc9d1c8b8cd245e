package org.wholefamily.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseWords;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What an agency has to know of its own action, and of no other agency's. */
@Component
class ActionKnowledge implements FormKnowledge {

    private static final String ACTION_TEXT = "actionText";
    private static final String NEED_TEXT = "needText";

    private final PlanActions actions;
    private final CaseWords words;

    ActionKnowledge(PlanActions actions, CaseWords words) {
        this.actions = actions;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.OWN_AGENCY, ACTION_TEXT, request -> own(request, ActionKnowledge::text)),
                Shown.to(Audience.OWN_AGENCY, NEED_TEXT, request -> own(request, agreed -> need(request, agreed))));
    }

    private String own(FormRequest request, Function<AgreedAction, String> words) {
        return Optional.ofNullable((String) request.variable().apply(PlanProcess.ACTION_ID.name()))
                .flatMap(actions::find)
                .filter(action -> action.caseReference().equals(request.caseReference()))
                .filter(action -> action.agreed().agency().equals(request.agency()))
                .map(action -> words.apply(action.agreed()))
                .orElse(null);
    }

    private String need(FormRequest request, AgreedAction agreed) {
        return words.of(request.caseReference()).need(agreed.need());
    }

    private static String text(AgreedAction agreed) {
        return agreed.owner() == null ? agreed.text() : agreed.text() + "\nBy: " + agreed.owner();
    }
}
