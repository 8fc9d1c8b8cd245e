package org.wholefamily.process.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.wholefamily.process.OutOfForce;
import org.wholefamily.process.OutOfForce.Withdrawn;
import org.wholefamily.process.models.DeployedSets.DeployedSet;

/**
 * Judges what councils have in force once more when the product that judged it was another one. What could run code or make
 * a case another one serves no more; whatever else is found stays, and is told.
 */
final class Rejudging {

    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);

    private final DeployedSets deployed;
    private final ModelCheck check;
    private final OutOfForce outOfForce;
    private final HeldCases held;

    Rejudging(DeployedSets deployed, ModelCheck check, OutOfForce outOfForce, HeldCases held) {
        this.deployed = deployed;
        this.check = check;
        this.outOfForce = outOfForce;
        this.held = held;
    }

    /**
     * A set is held against the shared one that it was made for: what it replaces may be another one today.
     *
     * @param shared the shared set of today
     * @param by what tells this product from others
     */
    void run(ReadSet shared, String by) {
        deployed.inUseBut(outOfForce.judgedBy(by)).forEach(each -> judgeOrWithdraw(each, shared, by));
    }

    /** What cannot be judged serves no more; another node may judge the same set at the same time. */
    private void judgeOrWithdraw(DeployedSet each, ReadSet shared, String by) {
        try {
            ModelSet below = deployed.sharedBelow(each);
            judge(each, below == null ? shared : check.read(below), by);
        } catch (DuplicateKeyException | OptimisticLockingException e) {
            LOG.info("{} is judged by another node", each.set().name());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} cannot be judged and is out of force", each.set().name(), e);
            outOfForce.judge(
                    each.deployment(),
                    each.set().council(),
                    by,
                    each.set().files().keySet().stream()
                            .map(file -> new Withdrawn(file, file, "cannot be judged"))
                            .toList());
        }
    }

    private void judge(DeployedSet each, ReadSet shared, String by) {
        Faults faults = check.judge(each.set(), shared);
        List<Withdrawn> withdrawn = withdrawn(each.set(), faults, shared);
        withdrawn.forEach(file -> LOG.error(
                "{}: {} is out of force, the shared file serves in its place. {}: {}",
                each.set().name(),
                file.file(),
                file.element(),
                file.reason()));
        faults.list().stream()
                .filter(fault ->
                        withdrawn.stream().noneMatch(file -> file.file().equals(fault.file())))
                .forEach(fault ->
                        LOG.warn("{} stays in force, but {}", each.set().name(), fault));
        held.stop(each.deployment(), withdrawn);
        outOfForce.judge(each.deployment(), each.set().council(), by, withdrawn);
    }

    /** The unsafe files, and those that cannot do without them. */
    private List<Withdrawn> withdrawn(ModelSet set, Faults faults, ReadSet shared) {
        Map<String, Withdrawn> withdrawn = new TreeMap<>();
        Set<String> out = new TreeSet<>(faults.unsafe());
        Faults found = faults;
        while (!out.isEmpty()) {
            reasons(out, found).forEach(withdrawn::putIfAbsent);
            SortedMap<String, byte[]> left = new TreeMap<>(set.files());
            left.keySet().removeAll(withdrawn.keySet());
            found = check.judge(new ModelSet(set.council(), left), shared);
            out = found.files();
            out.removeAll(faults.files());
            out.addAll(found.unsafe());
            out.retainAll(left.keySet());
        }
        return List.copyOf(withdrawn.values());
    }

    private static Map<String, Withdrawn> reasons(Set<String> files, Faults faults) {
        Map<String, Withdrawn> reasons = new HashMap<>();
        faults.list().stream()
                .filter(fault -> files.contains(fault.file()))
                .forEach(fault -> reasons.putIfAbsent(
                        fault.file(), new Withdrawn(fault.file(), fault.element(), fault.reason())));
        files.forEach(file -> reasons.putIfAbsent(file, new Withdrawn(file, file, "is unsafe")));
        return reasons;
    }
}
