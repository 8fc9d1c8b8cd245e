package org.wholefamily.furtherreferral;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Access;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.referral.ReferralWords.Told;

/** Shows a further referral to whoever reads it, and all that came of such referrals to the plan. */
@Component
class FurtherKnowledge implements FormKnowledge {

    private static final String REFERRER = "furtherReferrer";
    private static final String CONCERNS = "furtherConcerns";
    private static final String PEOPLE = "furtherPeople";
    private static final String DANGER = "furtherDanger";
    private static final String DANGER_TEXT =
            "A child could be in danger now. Social care and the managers were told at once.";
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
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.COUNCIL, REFERRER, request -> told(request, told -> Stream.of(told.source()))),
                Shown.to(Audience.COUNCIL, CONCERNS, request -> told(request, told -> told.concerns().stream())),
                Shown.to(
                        Audience.COUNCIL,
                        PEOPLE,
                        request -> read(request)
                                .map(referral -> newPeople(referral, request))
                                .orElse(null)),
                Shown.to(
                        Audience.COUNCIL,
                        DANGER,
                        request -> read(request)
                                .filter(FurtherReferral::immediate)
                                .map(referral -> DANGER_TEXT)
                                .orElse(null)),
                Shown.to(Audience.COUNCIL, READ_BEFORE, this::readBefore));
    }

    /** The referral that is being read, when it is about this family. */
    private Optional<FurtherReferral> read(FormRequest request) {
        return Optional.ofNullable(request.variable().apply(FurtherReferralProcess.REFERRAL_CASE.name()))
                .flatMap(referralCase -> further.find(referralCase.toString()))
                .filter(referral -> referral.caseReference().equals(request.caseReference()));
    }

    private String told(FormRequest request, Function<Told, Stream<String>> what) {
        return read(request)
                .map(referral -> lines(
                        words.of(referral.referralCase()).stream().flatMap(what).toList()))
                .orElse(null);
    }

    private String readBefore(FormRequest request) {
        return lines(
                further.of(request.caseReference()).stream().map(this::summary).toList());
    }

    private String newPeople(FurtherReferral referral, FormRequest request) {
        List<String> ids = words.newPeople(referral.referralCase());
        return lines(access.members(request).people().stream()
                .filter(person -> ids.contains(person.id()))
                .map(person -> person.nameAndAge(clock.today()))
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
