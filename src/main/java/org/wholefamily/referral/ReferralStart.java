package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Need;
import org.wholefamily.family.Needs;
import org.wholefamily.file.Row;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Lists;
import org.wholefamily.process.StartForm;

/** Takes a referral from the start form in Tasklist. */
@Component
class ReferralStart implements StartForm {

    private static final String CONCERN_KINDS = "concernKinds";
    private static final List<String> HEAD = List.of("scheme", "agency", "referredBy", "receivedOn");
    private static final List<String> KEPT = List.of(CONCERN_KINDS, "immediateDanger");

    private final ReferralRules rules;
    private final ReferralIntake intake;
    private final Needs needs;

    ReferralStart(ReferralRules rules, ReferralIntake intake, Needs needs) {
        this.rules = rules;
        this.intake = intake;
        this.needs = needs;
    }

    @Override
    public String process() {
        return "family-intervention";
    }

    @Override
    public Set<String> keeps() {
        return Set.of("referredBy", "people");
    }

    @Override
    public Started begin(FormSubmission submission) {
        Map<String, Object> answers = new HashMap<>(submission.answers());
        answers.putAll(submission.personal());
        try {
            List<Row> rows = JsonReferral.rows(tree(answers, submission.council()));
            Referral referral = rules.read(rows, submission.council()::equals);
            requireKnown(answers.get(CONCERN_KINDS), referral);
            String reference = intake.takeOnce(referral, rows.get(0), Lists.of(answers.get(CONCERN_KINDS)));
            Map<String, Object> variables = ReferralIntake.variables(referral, reference);
            KEPT.forEach(key -> variables.put(key, answers.get(key)));
            variables.put("concernCount", answers.get(CONCERN_KINDS) instanceof List<?> kinds ? kinds.size() : null);
            return new Started(reference, variables);
        } catch (FieldsRefused refused) {
            throw ReferralFaults.onForm(refused.reasons());
        } catch (ReferralRefused refused) {
            throw ReferralFaults.onForm(refused.reasons());
        }
    }

    /** The form offers the needs of all programmes, before one is chosen. */
    private void requireKnown(Object kinds, Referral referral) {
        Set<String> known = needs.of(referral.council(), referral.scheme()).stream()
                .map(Need::code)
                .collect(Collectors.toSet());
        if (kinds instanceof List<?> chosen && !known.containsAll(chosen)) {
            throw new FormRefused(CONCERN_KINDS, "has a need that the programme does not know");
        }
    }

    private static Map<String, Object> tree(Map<String, Object> answers, String council) {
        Map<String, Object> tree = new HashMap<>();
        HEAD.forEach(field -> tree.put(field, answers.get(field)));
        Object key = answers.get("referral");
        tree.put(
                "referral",
                key == null || key.toString().isBlank()
                        ? "form-" + UUID.randomUUID().toString().substring(0, 13)
                        : key);
        tree.put("council", council);
        tree.put("people", new ArrayList<>((List<?>) answers.getOrDefault("people", List.of())));
        return tree;
    }
}
