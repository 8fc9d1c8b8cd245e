package org.wholefamily.family;

import org.springframework.stereotype.Component;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.DutySteps;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.TaskAgency;

/** Says who belongs to the audience of what a form shows, and notes who opened a form on a family that they may see. */
@Component
class FormReads implements FormAudience, FormReading {

    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;

    FormReads(Access access, ReadLog readLog, CurrentUser current) {
        this.access = access;
        this.readLog = readLog;
        this.current = current;
    }

    @Override
    public boolean admits(Audience audience, FormRequest request) {
        boolean council = request.agency() == null && request.caseReference() != null;
        return switch (audience) {
            case ANYBODY -> true;
            case BY_REFERENCE -> council;
            case COUNCIL -> council && access.mayShow(request);
            case OWN_AGENCY -> access.mayShow(request);
            case DUTY -> (council || byDuty(request)) && access.mayShow(request);
            case ON_CALL -> (council || byDuty(request)) && !access.isBarred(request);
        };
    }

    private static boolean byDuty(FormRequest request) {
        return DutySteps.contains(request.step()) && DutySteps.GROUP.equals(TaskAgency.group(request.agency()));
    }

    @Override
    public void served(FormRequest request) {
        current.get()
                .filter(user -> access.mayShow(request))
                .ifPresent(user -> readLog.read(user.id(), request.caseReference(), "form " + request.formId()));
    }
}
