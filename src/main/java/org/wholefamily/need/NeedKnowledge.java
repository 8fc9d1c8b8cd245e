package org.wholefamily.need;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.Need;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** Says which needs have come up that the plan does not cover yet, for the council's own people. */
@Component
class NeedKnowledge implements FormKnowledge {

    private static final String ADDED_NEEDS = "addedNeeds";

    private final AddedNeeds needs;

    NeedKnowledge(AddedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Set<String> keys() {
        return Set.of(ADDED_NEEDS);
    }

    @Override
    public Object known(String key, FormRequest request) {
        if (request.agency() != null) {
            return null;
        }
        String added = needs.open(request.caseReference()).stream()
                .map(need ->
                        "%s (%s, %s)".formatted(Need.label(need.need()), need.source(), PlainDays.day(need.addedOn())))
                .collect(Collectors.joining("\n"));
        return added.isEmpty() ? null : added;
    }
}
