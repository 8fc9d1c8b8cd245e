package org.wholefamily.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.ReadLog;
import org.wholefamily.family.SeenMembers;
import org.wholefamily.leadprofessional.LeadNames;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseSteps;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.safeguarding.Safeguarding;

/** Draws the header of a task or of a family as the person who asks may see it. */
@Service
class Headers {

    static final String READ = "header";
    private static final String NO_CASE = "This task belongs to no family.";
    private static final String REFERENCE_ALONE = "This task is done by the reference alone, without names.";

    private final CaseTasks tasks;
    private final Access access;
    private final FormAudience audience;
    private final Warnings warnings;
    private final Safeguarding safeguarding;
    private final CaseSteps steps;
    private final LeadNames leads;
    private final ReadLog readLog;
    private final BusinessClock clock;

    Headers(
            CaseTasks tasks,
            Access access,
            FormAudience audience,
            Warnings warnings,
            Safeguarding safeguarding,
            CaseSteps steps,
            LeadNames leads,
            ReadLog readLog,
            BusinessClock clock) {
        this.tasks = tasks;
        this.access = access;
        this.audience = audience;
        this.warnings = warnings;
        this.safeguarding = safeguarding;
        this.steps = steps;
        this.leads = leads;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** Empty for a task that is none, or none for the person. */
    Optional<Header> ofTask(User user, String task) {
        return tasks.seenBy(user, Set.of(task)).stream()
                .map(open -> header(user, open.openedBy(user)))
                .findFirst();
    }

    /** Empty for a family that is none, or none for the person. */
    Optional<Header> ofFamily(User user, String reference) {
        return access.seen(user, reference).map(file -> header(user, access.reading(user, file)));
    }

    private Header header(User user, FormRequest request) {
        if (request.caseReference() == null) {
            return Header.without(null, NO_CASE, List.of());
        }
        Optional<CaseFile> file = access.shown(request);
        if (file.isEmpty()) {
            return Header.without(
                    request.caseReference(),
                    audience.admits(Audience.BY_REFERENCE, request) ? REFERENCE_ALONE : Access.NOT_SHOWN,
                    List.of());
        }
        readLog.readToday(user.id(), Set.of(request.caseReference()), READ);
        SeenMembers members = access.members(request);
        List<Header.Warning> told = warnings.of(request, members.people());
        return members.isEmpty()
                ? Header.without(request.caseReference(), nobody(request), told)
                : drawn(file.get(), members, told);
    }

    private String nobody(FormRequest request) {
        return safeguarding
                .named(request.caseReference())
                .map(named -> "No open case of ours. The concern names: " + named)
                .orElse("Nobody of this family may be shown to you, or nobody is known yet.");
    }

    private Header drawn(CaseFile file, SeenMembers members, List<Header.Warning> told) {
        LocalDate today = clock.today();
        boolean closed = file.closedOn() != null;
        LocalDate since = closed
                ? file.closedOn()
                : steps.since(file.reference(), file.step()).orElse(null);
        return new Header(
                file.reference(),
                FamilyWords.inFull(members, today),
                null,
                members.home(),
                told,
                file.leadProfessional() == null ? null : leads.of(file.leadProfessional(), file.council()),
                words(file.step()),
                since,
                since == null ? null : ChronoUnit.DAYS.between(since, today),
                closed);
    }

    /** A step as people call it, such as "Family plan". */
    private static String words(String step) {
        String words = step.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
