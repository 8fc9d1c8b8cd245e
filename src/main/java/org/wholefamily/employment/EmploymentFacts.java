package org.wholefamily.employment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** How near work the family was at each meeting with the adviser. */
@Component
class EmploymentFacts implements FactSource {

    private final EmploymentReviews reviews;

    EmploymentFacts(EmploymentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> names() {
        return Set.of(EmploymentProcess.WORK_STATUS.name());
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return reviews.of(caseReference).stream()
                .map(review -> new Fact(name, review.workStatus(), review.heldOn(), "employment-support", null))
                .toList();
    }
}
