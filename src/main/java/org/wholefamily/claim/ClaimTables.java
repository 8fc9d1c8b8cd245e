package org.wholefamily.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

/** Asks the scheme's tables which payments a result brings, and how much each is for a family attached on its day. */
@Component
class ClaimTables {

    private final Decisions decisions;
    private final RulesInForce rules;

    ClaimTables(Decisions decisions, RulesInForce rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    List<ClaimLine> lines(CaseFile file, String result) {
        return decisions
                .ask("payments-" + file.scheme(), file.council(), file.reference(), Map.of("result", result))
                .stream()
                .map(row -> line(file, (String) row.get("payment")))
                .toList();
    }

    private ClaimLine line(CaseFile file, String payment) {
        String table = "funding-" + file.scheme();
        List<Map<String, Object>> rows = decisions.ask(
                table,
                file.council(),
                file.reference(),
                Map.of("payment", payment, "attachedOn", file.attachedOn().toString()));
        Object amount = rows.isEmpty() ? null : rows.get(0).get("amount");
        return new ClaimLine(
                payment,
                amount == null ? null : pounds(amount),
                rules.version(table, file.council(), file.reference()));
    }

    /** Exact pounds and pence; a fraction of a penny in a table is a fault of the table. */
    private static BigDecimal pounds(Object amount) {
        return new BigDecimal(amount.toString()).setScale(2);
    }
}
