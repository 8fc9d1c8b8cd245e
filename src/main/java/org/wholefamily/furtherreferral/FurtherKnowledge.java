package org.wholefamily.furtherreferral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Access;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.referral.ReferralWords.Told;

/** Shows a further referral to whoever reads it, and all that came of such referrals to the plan. */
@Component
class FurtherKnowledge implements FormKnowledge {

    private static final String REFERRER = "furtherReferrer";
    private static final String CONCERNS = "furtherConcerns";
    private static final String PEOPLE = "furtherPeople";
    private static final String DANGER = "furtherDanger";
    private static final String READ_BEFORE = "furtherReferrals";

    private final FurtherReferrals further;
    private final ReferralWords words;
    private final Access access;
    private final BusinessClock clock;

    FurtherKnowledge(FurtherReferrals further, ReferralWords words, Access access, BusinessClock clock) {
        this.further = further;
        this.words = words;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of(REFERRER, CONCERNS, PEOPLE, DANGER, READ_BEFORE);
    }

    @Override
    public Object known(String key, FormRequest request) {
        if (request.agency() != null || !access.mayShow(request)) {
            return null;
        }
        if (key.equals(READ_BEFORE)) {
            return lines(further.of(request.caseReference()).stream()
                    .map(this::summary)
                    .toList());
        }
        return Optional.ofNullable(request.variable().apply(FurtherReferralProcess.REFERRAL_CASE.name()))
                .flatMap(referralCase -> further.find(referralCase.toString()))
                .filter(referral -> referral.caseReference().equals(request.caseReference()))
                .map(referral -> known(key, referral, request))
                .orElse(null);
    }

    private String known(String key, FurtherReferral referral, FormRequest request) {
        List<Told> told = words.of(referral.referralCase());
        return switch (key) {
            case REFERRER -> lines(told.stream().map(Told::source).toList());
            case CONCERNS ->
                lines(told.stream().flatMap(each -> each.concerns().stream()).toList());
            case PEOPLE -> newPeople(referral, request);
            default ->
                referral.immediate()
                        ? "A child could be in danger now. Social care and the managers were told at once."
                        : null;
        };
    }

    private String newPeople(FurtherReferral referral, FormRequest request) {
        List<String> ids = words.newPeople(referral.referralCase());
        return lines(access.members(request).stream()
                .filter(person -> ids.contains(person.id()))
                .map(person -> person.ageOn(clock.today()) == null
                        ? person.name()
                        : person.name() + ", " + person.ageOn(clock.today()))
                .toList());
    }

    private String summary(FurtherReferral referral) {
        String said = words.of(referral.referralCase()).stream()
                .map(told -> told.source() + ": " + String.join("; ", told.concerns()))
                .collect(Collectors.joining("\n"));
        return referral.readOn() == null
                ? said + "\nNot read yet."
                : said + "\nRead on " + PlainDays.day(referral.readOn()) + ": " + referral.whatIsNew();
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
