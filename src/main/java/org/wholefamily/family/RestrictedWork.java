package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CaseTasks.Open;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.Directory;
import org.wholefamily.process.GivenTasks;
import org.wholefamily.process.SeparateHands;

/** The open work on a family that is kept hidden: it goes to the named readers, and back to its teams when it is shown. */
@Component
class RestrictedWork {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictedWork.class);

    private final Restrictions restrictions;
    private final Cases cases;
    private final CaseTasks tasks;
    private final GivenTasks given;
    private final Directory directory;
    private final ObjectProvider<SeparateHands> hands;
    private final TransactionOperations transactions;

    RestrictedWork(
            Restrictions restrictions,
            Cases cases,
            CaseTasks tasks,
            GivenTasks given,
            Directory directory,
            ObjectProvider<SeparateHands> hands,
            TransactionOperations transactions) {
        this.restrictions = restrictions;
        this.cases = cases;
        this.tasks = tasks;
        this.given = given;
        this.directory = directory;
        this.hands = hands;
        this.transactions = transactions;
    }

    /** A piece of open work. */
    record Piece(String caseReference, String task, String step, Set<String> groups) {}

    /**
     * What a manager should know who hides a family.
     *
     * @param nobodyMayDo what stays undone unless somebody else is named: it is social care's by law, or needs other hands
     * @param forAnotherTeam what was for teams of which no reader is one, and is now the readers' to do
     */
    record Left(List<Piece> nobodyMayDo, List<Piece> forAnotherTeam) {}

    /** Hands the open work of all cases of a family to those who may know of it now. */
    void hand(String reference, Restriction before) {
        cases.lockFamily(reference);
        Restriction now = restrictions.of(reference);
        restrictions
                .sameFamily(reference)
                .forEach(one -> tasks.open(one)
                        .forEach(task -> given.give(task.id(), before.workers(task.step()), now.workers(task.step()))));
    }

    /** Tasks from before their readers were asked to do them are handed over once, and cost nothing afterwards. */
    @EventListener(ApplicationReadyEvent.class)
    void handOver() {
        restrictions.hidden().forEach(this::handOver);
    }

    private void handOver(String reference) {
        try {
            transactions.executeWithoutResult(within -> hand(reference, restrictions.of(reference)));
        } catch (Problem atWork) {
            LOG.warn(
                    "Somebody works on {} at this moment; what is open there is handed over by the next start",
                    reference);
        }
    }

    /** The open work of a hidden family that no reader may do, and what is another team's; nothing of one that is not. */
    Left left(String reference) {
        Restriction restriction = restrictions.of(reference);
        if (!restriction.record()) {
            return new Left(List.of(), List.of());
        }
        List<User> readers = restriction.readers().stream().map(directory::of).toList();
        BiPredicate<String, Open> done =
                (one, task) -> readers.stream().anyMatch(reader -> mayDo(reader, one, task, restriction));
        BiPredicate<String, Open> ofTheirs =
                (one, task) -> readers.stream().anyMatch(reader -> reader.in(task.groups()));
        return new Left(pieces(reference, done.negate()), pieces(reference, done.and(ofTheirs.negate())));
    }

    private List<Piece> pieces(String reference, BiPredicate<String, Open> which) {
        return restrictions.sameFamily(reference).stream()
                .flatMap(one -> tasks.open(one).stream()
                        .filter(task -> which.test(one, task))
                        .map(task -> piece(one, task)))
                .toList();
    }

    private static Piece piece(String caseReference, Open task) {
        return new Piece(caseReference, task.id(), task.step(), task.groups());
    }

    private boolean mayDo(User reader, String caseReference, Open task, Restriction restriction) {
        return restriction.mayDo(reader, task.step(), task.groups())
                && hands.stream().noneMatch(kept -> kept.bar(reader.id(), caseReference, task.process()));
    }
}
