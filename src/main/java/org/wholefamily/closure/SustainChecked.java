package org.wholefamily.closure;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** Somebody looked whether the change has lasted. */
public record SustainChecked(String caseReference, LocalDate checkedOn, boolean sustained) implements CaseEvent {}
