package org.wholefamily.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks after the work of people who can no longer do it: what they had taken is their teams' again. */
@Service
public class Leavers {

    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

    /** One question finds whom the engine's own directory does not know as a member; each is then looked at closely. */
    private static final String DOUBTFUL = """
            select T.* from ACT_RU_TASK T where T.ASSIGNEE_ is not null and not exists (
              select 1 from ACT_RU_IDENTITYLINK L
              join ACT_ID_MEMBERSHIP M on M.GROUP_ID_ = L.GROUP_ID_ and M.USER_ID_ = T.ASSIGNEE_
              join ACT_ID_TENANT_MEMBER C on C.USER_ID_ = M.USER_ID_ and C.TENANT_ID_ = T.TENANT_ID_
              where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate')
            """;

    private final TaskService tasks;
    private final FreedTasks freed;
    private final ObjectProvider<LeadWatch> leads;
    private final AskingAs asking;
    private final AsProduct asProduct;
    private final TransactionTemplate alone;

    Leavers(
            @Lazy TaskService tasks,
            @Lazy ProcessEngine engine,
            FreedTasks freed,
            ObjectProvider<LeadWatch> leads,
            AskingAs asking,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.freed = freed;
        this.leads = leads;
        this.asking = asking;
        this.asProduct = new AsProduct(engine);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Somebody was taken out of the directory, of a team or of a council.
     *
     * @param name of somebody who is not there any more; null when it is not known
     */
    public void look(String user, String name) {
        asking.product(() -> {
            leads.ifAvailable(watch ->
                    found(() -> watch.ledBy(user)).forEach(one -> attempt(one, () -> watch.look(one, name))));
            free(() -> tasks.createTaskQuery().taskAssignee(user).list());
            return user;
        });
    }

    /** The daily round, for directories that change elsewhere. */
    public void round() {
        asking.product(() -> {
            leads.ifAvailable(watch -> {
                attempt("the leads", watch::tidy);
                found(watch::left).forEach(one -> attempt(one, () -> watch.look(one, null)));
            });
            free(() -> tasks.createNativeTaskQuery().sql(DOUBTFUL).list());
            return null;
        });
    }

    private void free(Supplier<List<Task>> taken) {
        found(() -> asProduct.run(taken)).forEach(task -> attempt(task.getId(), () -> freed.look(task.getId())));
    }

    private <T> List<T> found(Supplier<List<T>> work) {
        List<T> found = new ArrayList<>();
        attempt("What there is", () -> found.addAll(work.get()));
        return found;
    }

    /** Each by itself: somebody at work on one family keeps no other waiting, and the next round comes by again. */
    private void attempt(String what, Runnable work) {
        try {
            alone.executeWithoutResult(within -> work.run());
        } catch (RuntimeException failed) {
            // Neither message nor cause: both may quote what somebody said of a person.
            LOG.warn(
                    "{} is looked at by the next round: {}",
                    what,
                    failed.getClass().getName());
        }
    }
}
