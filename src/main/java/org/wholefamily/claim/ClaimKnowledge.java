package org.wholefamily.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.AssessmentProcess;
import org.wholefamily.employment.WorkWords;
import org.wholefamily.family.Fact;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.PlainDays;
import org.wholefamily.leadprofessional.LeadProcess;
import org.wholefamily.outcome.ResultWords;
import org.wholefamily.plan.PlanProcess;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Says what is claimed and what it rests on, for those who check it, sign it and send it. */
@Component
class ClaimKnowledge implements FormKnowledge {

    private static final String LINES = "claimLines";
    private static final String TOTAL = "claimTotal";
    private static final String EVIDENCE = "evidenceSummary";
    private static final String RETURNED_BECAUSE = "claimReturnedBecause";
    private static final String CLAIMED_BEFORE = "claimedBeforeNote";
    private static final String CLAIMED_BEFORE_TEXT =
            "Yes. A result of this family or of one of its members was claimed under this scheme, here or in another council. "
                    + "A second payment for the same family is not allowed.";
    private static final String PERHAPS_TEXT =
            "Somebody with the same number, or the same name and birthday, was claimed for before under this scheme. Find out whether it is the same person before you go on.";
    private static final String SIGN_OFF_FORM = "claim-sign-off";
    private static final String WORK_STATUS = "workStatus";

    /** Known where a scheme's claim follows the closure. */
    private static final String SUSTAINED = "sustained";

    private final Claims claims;
    private final CaseAnswers answers;
    private final ClaimsEverywhere everywhere;
    private final KnownOfCase known;

    ClaimKnowledge(Claims claims, CaseAnswers answers, ClaimsEverywhere everywhere, KnownOfCase known) {
        this.known = known;
        this.everywhere = everywhere;
        this.claims = claims;
        this.answers = answers;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.BY_REFERENCE, LINES, request -> of(request, ClaimKnowledge::lines)),
                Shown.plainly(Audience.BY_REFERENCE, TOTAL, request -> of(request, ClaimKnowledge::total)),
                Shown.to(Audience.BY_REFERENCE, EVIDENCE, request -> of(request, this::evidence)),
                Shown.to(Audience.COUNCIL, RETURNED_BECAUSE, request -> of(request, this::returnedBecause)),
                Shown.to(Audience.BY_REFERENCE, CLAIMED_BEFORE, request -> of(request, this::claimedBefore)));
    }

    private Object of(FormRequest request, Function<Claim, Object> what) {
        Object id = request.variable().apply(ClaimProcess.CLAIM_ID.name());
        return id == null ? null : what.apply(request.once(Claim.class, () -> claims.get(id.toString())));
    }

    private Object returnedBecause(Claim claim) {
        return answers.on(claim.caseReference(), SIGN_OFF_FORM).get("reason");
    }

    private String claimedBefore(Claim claim) {
        return switch (everywhere.claimedBefore(claim.caseReference())) {
            case YES -> CLAIMED_BEFORE_TEXT;
            case PERHAPS -> PERHAPS_TEXT;
            case NO -> null;
        };
    }

    private static String lines(Claim claim) {
        String lines = claim.lines().stream().map(ClaimKnowledge::line).collect(Collectors.joining("\n"));
        return claim.lines().isEmpty()
                ? "The payments table of the scheme has no payment for this result."
                : lines + "\nTotal: " + total(claim);
    }

    private static String total(Claim claim) {
        return claim.complete() ? money(claim.total()) : "none, because an amount is missing";
    }

    private static String line(ClaimLine line) {
        String amount = line.amount() == null
                ? "the funding table gives no amount for the day on which the family was attached"
                : money(line.amount());
        return ResultWords.label(line.payment()) + ": " + amount;
    }

    private String evidence(Claim claim) {
        List<String> lines = new ArrayList<>();
        lines.add("Result: " + ResultWords.label(claim.result()));
        lines.add("Attached: " + day(claim, KnownOfCase.ATTACHED_ON));
        lines.add("Assessed: " + day(claim, AssessmentProcess.ASSESSED_ON.name()));
        lines.add("Lead professional appointed: " + day(claim, LeadProcess.LEAD_ASSIGNED_ON.name()));
        lines.add("Plan agreed by the family, from when support counts: "
                + day(claim, PlanProcess.PLAN_AGREED_ON.name()));
        known.all(claim.caseReference(), WORK_STATUS)
                .forEach(told -> lines.add("Work, told to the adviser" + on(told) + ": "
                        + WorkWords.label(told.value().toString())));
        known.latest(claim.caseReference(), SUSTAINED)
                .ifPresent(checked -> lines.add("The change has lasted, checked" + on(checked) + ": "
                        + (checked.value().equals(true) ? "yes" : "no")));
        return String.join("\n", lines);
    }

    private String day(Claim claim, String name) {
        return PlainDays.isoDay(known.value(claim.caseReference(), name));
    }

    private static String on(Fact fact) {
        return fact.on() == null ? "" : " on " + PlainDays.day(fact.on());
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.2f", amount);
    }
}
