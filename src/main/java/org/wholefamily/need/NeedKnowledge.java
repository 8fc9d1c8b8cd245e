package org.wholefamily.need;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Says which needs have come up that the plan does not cover yet, for the council's own people. */
@Component
class NeedKnowledge implements FormKnowledge {

    private static final String ADDED_NEEDS = "addedNeeds";

    private final AddedNeeds needs;
    private final CaseWords words;

    NeedKnowledge(AddedNeeds needs, CaseWords words) {
        this.needs = needs;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.to(Audience.COUNCIL, ADDED_NEEDS, this::added));
    }

    private String added(FormRequest request) {
        Words called = words.of(request.caseReference());
        String added = needs.open(request.caseReference()).stream()
                .map(need ->
                        "%s (%s, %s)".formatted(called.need(need.need()), need.source(), PlainDays.day(need.addedOn())))
                .collect(Collectors.joining("\n"));
        return added.isEmpty() ? null : added;
    }
}
