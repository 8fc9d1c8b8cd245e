package org.wholefamily.plan;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** An action of the plan has another state or another day. */
public record ActionChanged(String caseReference, String actionId, String agency, String state, LocalDate dueOn)
        implements CaseEvent {}
