package org.wholefamily.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/** Asks the scheme's tables which payments a result brings, and how much each is for a family attached on its day. */
@Component
class ClaimTables {

    static final String PAYMENTS = "payments-";
    static final String FUNDING = "funding-";
    static final Answer<String> PAYMENT =
            Answer.text("payment", 60).from(AnswerList.knownTo(FUNDING + "${scheme}", "payment"));
    /** A day without an amount is a payment of which nobody knows yet how much it is. */
    static final Answer<BigDecimal> AMOUNT = Answer.pounds("amount").orNothing();

    private final Decisions decisions;
    private final RulesInForce rules;

    ClaimTables(Decisions decisions, RulesInForce rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    List<ClaimLine> lines(CaseFile file, String result) {
        return decisions
                .ask(PAYMENTS + file.scheme(), file.council(), file.reference(), Map.of("result", result))
                .stream()
                .map(row -> line(file, PAYMENT.in(row)))
                .toList();
    }

    private ClaimLine line(CaseFile file, String payment) {
        String table = FUNDING + file.scheme();
        List<Map<String, Object>> rows = decisions.ask(
                table,
                file.council(),
                file.reference(),
                Map.of("payment", payment, "attachedOn", file.attachedOn().toString()));
        BigDecimal amount = rows.isEmpty() ? null : AMOUNT.in(rows.get(0));
        return new ClaimLine(payment, amount, rules.version(table, file.council(), file.reference()));
    }
}
