package org.wholefamily.leadprofessional;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.LeadTasks;
import org.wholefamily.process.Shown;

/** Why a family needs another lead, since when, and what waits meanwhile. */
@Component
class LeadChangeKnowledge implements FormKnowledge {

    static final String START_FORM = "lead-change";

    private static final String WHY = "leadChangeWhy";
    private static final String STEPS = "leadSteps";

    private final LeadChanges changes;
    private final LeadTasks work;
    private final CaseAnswers answers;

    LeadChangeKnowledge(LeadChanges changes, LeadTasks work, CaseAnswers answers) {
        this.changes = changes;
        this.work = work;
        this.answers = answers;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.COUNCIL, WHY, request -> why(request.caseReference())),
                Shown.plainly(Audience.COUNCIL, STEPS, this::steps));
    }

    private String why(String caseReference) {
        return changes.of(caseReference).map(this::why).orElse(null);
    }

    private String why(LeadChange change) {
        String since = PlainDays.day(change.since());
        if (change.askedBy() == null) {
            String who = change.formerName() == null ? change.formerLead() : change.formerName();
            return who + " can no longer work with the family. Noticed on " + since + ".";
        }
        Object reason = answers.on(change.caseReference(), START_FORM).get("changeReason");
        return "Asked for by " + change.askedBy() + " on " + since + (reason == null ? "." : ": " + reason);
    }

    private String steps(FormRequest request) {
        Object lead = request.variable().apply(CaseVariables.LEAD_PROFESSIONAL.name());
        List<String> waiting = work.waiting(request.caseReference(), String.valueOf(lead));
        return waiting.isEmpty() ? "Nothing at this moment" : String.join("\n", waiting);
    }
}
