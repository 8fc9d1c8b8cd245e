package org.wholefamily.family;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Offers to forms the needs of the case's scheme and its headlines; where no case is there yet, those of all schemes. */
@Component
class NeedLists implements FormKnowledge {

    private static final String NEED_OPTIONS = "needOptions";
    private static final String HEADLINE_OPTIONS = "headlineOptions";
    private static final String TABLES = NeedTables.NEEDS + "-${scheme}";

    private final Needs needs;
    private final Access access;

    NeedLists(Needs needs, Access access) {
        this.needs = needs;
        this.access = access;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.ANYBODY, NEED_OPTIONS, this::needs)
                        .from(AnswerList.answeredBy(TABLES, NeedTables.NEED.name())),
                Shown.plainly(Audience.ANYBODY, HEADLINE_OPTIONS, this::headlines)
                        .from(AnswerList.answeredBy(TABLES, NeedTables.HEADLINE.name())));
    }

    private List<?> needs(FormRequest request) {
        return offered(request).stream()
                .map(need -> AnswerList.answer(need.code(), need.label()))
                .toList();
    }

    private List<?> headlines(FormRequest request) {
        return offered(request).stream()
                .map(Need::headline)
                .filter(Objects::nonNull)
                .distinct()
                .map(headline -> AnswerList.answer(headline, headline))
                .toList();
    }

    private List<Need> offered(FormRequest request) {
        return request.once("needs offered", () -> ofScheme(request));
    }

    private List<Need> ofScheme(FormRequest request) {
        return request.caseReference() == null
                ? needs.of(request.council())
                : access.caseOf(request)
                        .map(file -> needs.of(file.council(), file.scheme()))
                        .orElseGet(() -> needs.of(request.council()));
    }
}
