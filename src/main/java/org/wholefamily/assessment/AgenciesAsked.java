package org.wholefamily.assessment;

import java.util.List;
import org.wholefamily.process.CaseEvent;

/** Agencies were asked for their parts of the assessment. */
public record AgenciesAsked(String caseReference, List<String> agencies) implements CaseEvent {}
