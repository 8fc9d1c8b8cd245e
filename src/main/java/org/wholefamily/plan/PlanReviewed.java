package org.wholefamily.plan;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** The team around the family looked at the plan. */
public record PlanReviewed(String caseReference, LocalDate heldOn, String progress, boolean planComplete)
        implements CaseEvent {}
