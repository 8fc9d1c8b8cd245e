package org.wholefamily.leadprofessional;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Who may lead and how many families each already leads, for whoever offers, answers or appoints. */
@Component
class LeadKnowledge implements FormKnowledge {

    private static final String LEAD_OPTIONS = "leadOptions";
    private static final String MY_CASELOAD = "myCaseload";
    private static final String LEAD_NAME = "leadName";

    private final LeadProfessionals professionals;
    private final LeadOffers offers;

    LeadKnowledge(LeadProfessionals professionals, LeadOffers offers) {
        this.professionals = professionals;
        this.offers = offers;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.BY_REFERENCE, LEAD_OPTIONS, this::options),
                Shown.plainly(Audience.BY_REFERENCE, MY_CASELOAD, this::ownCaseload),
                Shown.plainly(Audience.BY_REFERENCE, LEAD_NAME, this::leadName));
    }

    /** Whoever has declined this family before is marked, and may still be asked again. */
    private List<Map<String, String>> options(FormRequest request) {
        Set<String> declined = offers.declinedBy(request.caseReference());
        Object leading = request.variable().apply(CaseVariables.LEAD_PROFESSIONAL.name());
        return professionals.of(request.council()).stream()
                .filter(lead -> !lead.userId().equals(leading))
                .map(lead -> Map.of(
                        "label",
                        declined.contains(lead.userId()) ? lead.label() + ", has declined" : lead.label(),
                        "value",
                        lead.userId()))
                .toList();
    }

    private String leadName(FormRequest request) {
        Object lead = request.variable().apply(CaseVariables.LEAD_PROFESSIONAL.name());
        return lead == null ? null : professionals.nameOf(lead.toString(), request.council());
    }

    private String ownCaseload(FormRequest request) {
        return request.user() == null
                ? null
                : professionals.caseload(request.council(), request.user()).text();
    }
}
