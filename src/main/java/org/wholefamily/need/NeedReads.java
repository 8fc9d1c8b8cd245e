package org.wholefamily.need;

import org.springframework.stereotype.Component;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;

/** Notes that the team has seen, on the form of its review, what has come up. */
@Component
class NeedReads implements FormReading {

    private static final String REVIEW_FORM = "plan-review";

    private final AddedNeeds needs;

    NeedReads(AddedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public void served(FormRequest request) {
        if (request.formId().equals(REVIEW_FORM)) {
            needs.see(request.caseReference());
        }
    }
}
