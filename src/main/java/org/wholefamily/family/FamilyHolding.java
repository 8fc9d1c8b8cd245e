package org.wholefamily.family;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of a case beside its steps; the family itself goes with its last case. */
@Component
class FamilyHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(
                Held.rows("answer", "submission in (select s.id from submission s where s.case_reference = :case)"),
                Held.rows("submission"),
                Held.rows("sharing"),
                Held.rows("added_need"),
                Held.rows("case_scope"),
                Held.rows("decided_input"),
                Held.rows("named_reader", "subject = :case"),
                Held.rows("family_case", "reference = :case"),
                Held.outliving("read_log", "case_reference = :case"),
                Held.outliving("chain_head", "chain = :case"),
                Held.outliving("chain_entry", "chain = :case"));
    }
}
