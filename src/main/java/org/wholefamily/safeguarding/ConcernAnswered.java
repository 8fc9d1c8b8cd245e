package org.wholefamily.safeguarding;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** A concern was answered. */
public record ConcernAnswered(String caseReference, String concern, String action, LocalDate contactedSocialCareOn)
        implements CaseEvent {}
