package org.wholefamily.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.wholefamily.family.Access;
import org.wholefamily.family.ReadLog;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CaseTasks.Open;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRequest;
import org.wholefamily.referral.ReferralDanger;
import org.wholefamily.safeguarding.Safeguarding;

/** Whose each task of a list is, as far as the task's form may show it: the same few questions for one as for many. */
@Service
class TaskFamilies {

    static final String LIST = "list of tasks";

    private final CaseTasks tasks;
    private final Access access;
    private final Safeguarding safeguarding;
    private final ReferralDanger referrals;
    private final ReadLog readLog;

    TaskFamilies(CaseTasks tasks, Access access, Safeguarding safeguarding, ReferralDanger referrals, ReadLog readLog) {
        this.tasks = tasks;
        this.access = access;
        this.safeguarding = safeguarding;
        this.referrals = referrals;
        this.readLog = readLog;
    }

    /**
     * Whose a task is.
     *
     * @param reference of the case; null where the task belongs to none
     * @param family in short words; null where who asks may not see it in the task's form, or nobody is known yet
     * @param danger whether somebody could be in danger and nobody has answered it yet; false where the family is not shown
     * @param restricted whether some of the family is kept for named people; told to one of them only
     */
    record TaskFamily(String task, String reference, String family, boolean danger, boolean restricted) {}

    List<TaskFamily> of(User user, Collection<String> ids) {
        List<Open> seen = tasks.seenBy(user, ids);
        Set<String> references =
                seen.stream().map(Open::caseReference).filter(Objects::nonNull).collect(Collectors.toSet());
        Access known = access.atOnce(references);
        Set<String> shown = seen.stream()
                .map(task -> task.openedBy(user))
                .filter(known::mayShow)
                .map(FormRequest::caseReference)
                .collect(Collectors.toSet());
        Set<String> endangered = new HashSet<>(safeguarding.unanswered(shown).keySet());
        endangered.addAll(referrals.among(shown));
        readLog.readToday(user.id(), shown, LIST);
        return seen.stream()
                .map(task -> family(task, task.openedBy(user), known, endangered))
                .toList();
    }

    private static TaskFamily family(Open task, FormRequest request, Access known, Set<String> endangered) {
        String reference = task.caseReference();
        if (!known.mayShow(request)) {
            return new TaskFamily(task.id(), reference, null, false, false);
        }
        return new TaskFamily(
                task.id(),
                reference,
                FamilyWords.inList(known.members(request).people()),
                endangered.contains(reference),
                known.kept(reference).isPresent());
    }
}
