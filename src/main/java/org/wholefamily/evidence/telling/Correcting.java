package org.wholefamily.evidence.telling;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.CurrentUser.User;

/** Holds what a caseworker says of the facts against what the extracts tell. */
@Service
class Correcting {

    private final SeenEvidence evidence;
    private final Corrections corrections;
    private final BusinessClock clock;

    Correcting(SeenEvidence evidence, Corrections corrections, BusinessClock clock) {
        this.evidence = evidence;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Keeps what is said otherwise than told.
     *
     * @param said by the name of a fact; null where it was left open
     * @param reason null where none was given
     * @return what is told of the facts that were left open
     */
    Map<String, Object> said(User user, CaseFile file, Function<String, Object> said, String reason) {
        Map<String, Correction> before = corrections.latest(file.reference());
        Map<String, Object> open = new HashMap<>();
        List<EvidenceValue> told = evidence.facts(user, file, clock.today()).stream()
                .filter(value ->
                        value.value() != null && ToldFact.of(value.name()).isPresent())
                .toList();
        for (EvidenceValue value : told) {
            Object answer = said.apply(value.name());
            if (answer == null) {
                open.put(value.name(), plain(value.value()));
            }
            note(file, correction(user, value, answer == null ? value.value() : answer, reason), before);
        }
        return open;
    }

    private Correction correction(User user, EvidenceValue value, Object answer, String reason) {
        boolean same = text(answer).equals(text(value.value()));
        return new Correction(
                value.name(), text(value.value()), text(answer), same ? null : reason, user.id(), clock.today());
    }

    private void note(CaseFile file, Correction one, Map<String, Correction> before) {
        Correction earlier = before.get(one.fact());
        boolean news = earlier == null ? one.stands() : !one.repeats(earlier) && (one.stands() || earlier.stands());
        if (news) {
            corrections.add(file.reference(), one);
        }
    }

    /** One number has one text, whoever counted it. */
    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** As the engine keeps answers. */
    static Object plain(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }
}
