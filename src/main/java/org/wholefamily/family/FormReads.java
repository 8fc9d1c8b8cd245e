package org.wholefamily.family;

import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRequest;

/** Keeps restricted records out of all forms, and notes who opened a form on a family that they may see. */
@Component
class FormReads implements FormReading {

    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;

    FormReads(Access access, ReadLog readLog, CurrentUser current) {
        this.access = access;
        this.readLog = readLog;
        this.current = current;
    }

    @Override
    public boolean isBarred(FormRequest request) {
        return access.isBarred(request);
    }

    @Override
    public void served(FormRequest request) {
        current.get()
                .filter(user -> access.mayShow(request))
                .ifPresent(user -> readLog.read(user.id(), request.caseReference(), "form " + request.formId()));
    }
}
