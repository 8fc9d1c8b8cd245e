package org.wholefamily.family;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Agencies;
import org.wholefamily.council.Councils;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What every form may show: the case, the day, the family and the council's partners. */
@Component
class FamilyKnowledge implements FormKnowledge {

    private static final String AGENCY_OPTIONS = "agencyOptions";

    /** Those that are partners no more too, for what was shared with them or written by them. */
    private static final String KNOWN_AGENCY_OPTIONS = "knownAgencyOptions";

    private final FamilyText text;
    private final Councils councils;
    private final Agencies agencies;
    private final BusinessClock clock;
    private final Access access;

    FamilyKnowledge(FamilyText text, Councils councils, Agencies agencies, BusinessClock clock, Access access) {
        this.text = text;
        this.councils = councils;
        this.agencies = agencies;
        this.clock = clock;
        this.access = access;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.ANYBODY, "caseReference", FormRequest::caseReference),
                Shown.plainly(
                        Audience.ANYBODY, "today", request -> clock.today().toString()),
                Shown.plainly(Audience.ANYBODY, AGENCY_OPTIONS, this::partners).from(AnswerList.agencies()),
                Shown.plainly(Audience.ANYBODY, KNOWN_AGENCY_OPTIONS, this::knownAgencies)
                        .from(AnswerList.agencies()),
                Shown.to(Audience.OWN_AGENCY, "familySummary", request -> text.summary(access.members(request)))
                        .orElse(Access.NOT_SHOWN),
                Shown.to(Audience.OWN_AGENCY, "memberOptions", this::members).orElse(List.of()));
    }

    private List<?> partners(FormRequest request) {
        return councils.agencies(request.council()).stream()
                .map(agency -> AnswerList.answer(agency.code(), agency.name()))
                .toList();
    }

    private List<?> knownAgencies(FormRequest request) {
        return agencies.ever(request.council()).entrySet().stream()
                .map(agency -> AnswerList.answer(agency.getKey(), agency.getValue()))
                .toList();
    }

    private List<Map<String, String>> members(FormRequest request) {
        return access.members(request).people().stream()
                .map(person -> AnswerList.answer(person.id(), person.nameAndAge(clock.today())))
                .toList();
    }
}
