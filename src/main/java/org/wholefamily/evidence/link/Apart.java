package org.wholefamily.evidence.link;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of their own, whatever runs around them: what is found is kept at once, and nothing is held for longer. */
@Component
class Apart {

    private final TransactionTemplate template;

    Apart(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    <T> T get(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
