package org.wholefamily.need;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;

/** Notes that whoever drafts a plan, or reviews it, has seen on the form what has come up. */
@Component
class NeedReads implements FormReading {

    private static final Set<String> PLAN_FORMS = Set.of("plan-draft", "plan-review");

    private final AddedNeeds needs;

    NeedReads(AddedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public void served(FormRequest request) {
        if (PLAN_FORMS.contains(request.formId())) {
            needs.see(request.caseReference());
        }
    }
}
