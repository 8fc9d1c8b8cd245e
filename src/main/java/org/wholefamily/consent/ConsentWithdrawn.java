package org.wholefamily.consent;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** A family took back that an agency may know of it for a purpose. */
public record ConsentWithdrawn(
        String caseReference, String agency, String purpose, LocalDate withdrawnOn, boolean tasksEnd)
        implements CaseEvent {}
