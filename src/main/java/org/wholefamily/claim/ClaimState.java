package org.wholefamily.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.process.Variable;

/** How far a claim has come: by which work of its model, and by which answer at the end of which task. */
enum ClaimState {
    PREPARED("prepareClaim", null, Map.of()),
    CHECKED("recordCheck", "checkClaim", Map.of(ClaimProcess.EVIDENCE_CHECKED, true)),
    NOT_MADE("dropClaim", "checkClaim", Map.of(ClaimProcess.EVIDENCE_CHECKED, false)),
    SIGNED_OFF("recordSignOff", "signOffClaim", Map.of(ClaimProcess.SIGNED_OFF, true)),
    NOT_SIGNED("returnClaim", "signOffClaim", Map.of(ClaimProcess.SIGNED_OFF, false)),
    SUBMITTED("recordSubmission", "submitClaim", Map.of()),
    PAID("recordReply", null, Map.of()),
    REFUSED("recordReply", null, Map.of());

    private final String work;
    private final String task;
    private final Map<Variable<Boolean>, Boolean> answer;

    ClaimState(String work, String task, Map<Variable<Boolean>, Boolean> answer) {
        this.work = work;
        this.task = task;
        this.answer = answer;
    }

    /** The bean that brings a claim here. */
    String work() {
        return work;
    }

    /** The word of the task at whose end it comes here; null where that is the end of none, or said by the bean alone. */
    String task() {
        return task;
    }

    /** What is answered at that task, by variable. */
    Map<String, Object> answer() {
        return answer.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }

    /**
     * Where the end of a task brings a claim; empty when it moves none.
     *
     * @param step the word of the task
     */
    static Optional<ClaimState> after(String step, Function<Variable<Boolean>, Boolean> answers) {
        return Stream.of(values())
                .filter(state -> step.equals(state.task))
                .filter(state -> state.answer.entrySet().stream()
                        .allMatch(each -> answers.apply(each.getKey()).equals(each.getValue())))
                .findFirst();
    }

    /** Where a claim comes here from; nowhere for one that begins. */
    Set<ClaimState> from() {
        return switch (this) {
            case PREPARED -> Set.of();
            case CHECKED, NOT_MADE -> Set.of(PREPARED, NOT_SIGNED);
            case SIGNED_OFF -> Set.of(CHECKED);
            case NOT_SIGNED -> Set.of(CHECKED, SIGNED_OFF);
            case SUBMITTED -> Set.of(SIGNED_OFF);
            case PAID, REFUSED -> Set.of(SUBMITTED);
        };
    }

    /** Whether what is done now is to approve what others did before. */
    boolean isApproved() {
        return this == CHECKED || this == SIGNED_OFF;
    }

    /** Whether a claim in this state keeps another one of the same family and scheme from being made. */
    boolean barsAnother() {
        return this != REFUSED && this != NOT_MADE;
    }

    /** The word that the outside world sees. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ClaimState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
