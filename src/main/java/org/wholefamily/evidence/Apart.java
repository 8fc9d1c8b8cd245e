package org.wholefamily.evidence;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of their own, whatever runs around them: what is found is kept at once, and nothing is held for longer. */
@Component
public class Apart {

    private final TransactionTemplate template;

    public Apart(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does some work, or nothing of it. */
    public void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    /** The same with an answer. */
    public <T> T get(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
