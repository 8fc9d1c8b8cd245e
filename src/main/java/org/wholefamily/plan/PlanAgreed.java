package org.wholefamily.plan;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** The family agreed to a plan. */
public record PlanAgreed(String caseReference, int version, LocalDate agreedOn, int actions, LocalDate reviewDueOn)
        implements CaseEvent {}
