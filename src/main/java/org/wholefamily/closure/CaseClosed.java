package org.wholefamily.closure;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** The work with a family ended, and on a later day somebody looks whether it has lasted. */
public record CaseClosed(String caseReference, String route, LocalDate sustainDueOn) implements CaseEvent {}
