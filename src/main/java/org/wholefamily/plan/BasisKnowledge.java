package org.wholefamily.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Says at once with which agencies nothing may be shared for the plan: an action of theirs would end before it began. */
@Component
class BasisKnowledge implements FormKnowledge {

    private static final String AGENCY_OPTIONS = "planAgencyOptions";
    private static final String WITHOUT_BASIS = "agenciesWithoutBasis";

    private final Councils councils;
    private final Sharings sharings;
    private final DraftKnowledge draft;

    BasisKnowledge(Councils councils, Sharings sharings, DraftKnowledge draft) {
        this.councils = councils;
        this.sharings = sharings;
        this.draft = draft;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.COUNCIL, AGENCY_OPTIONS, this::options),
                Shown.plainly(Audience.COUNCIL, WITHOUT_BASIS, this::withoutBasis));
    }

    private List<Map<String, String>> options(FormRequest request) {
        Set<String> shared = sharings.sharedWith(request.caseReference(), Sharings.PLAN);
        return councils.agencies(request.council()).stream()
                .map(agency -> option(agency, shared))
                .toList();
    }

    private String withoutBasis(FormRequest request) {
        return withoutBasis(
                councils.agencies(request.council()),
                draft.agencies(request),
                sharings.sharedWith(request.caseReference(), Sharings.PLAN));
    }

    private static Map<String, String> option(Council.Agency agency, Set<String> shared) {
        String basis = shared.contains(agency.code()) ? "" : " – no basis for sharing";
        return Map.of("label", agency.name() + basis, "value", agency.code());
    }

    private static String withoutBasis(List<Council.Agency> agencies, Collection<String> planned, Set<String> shared) {
        String names = agencies.stream()
                .filter(agency -> planned.contains(agency.code()) && !shared.contains(agency.code()))
                .map(Council.Agency::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? null
                : names + ": nothing may be shared with them for the plan, so their actions cannot begin."
                        + " Ask somebody else, or the family for its consent.";
    }
}
