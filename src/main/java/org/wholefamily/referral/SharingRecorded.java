package org.wholefamily.referral;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** An agency may know of a family for a purpose. */
public record SharingRecorded(String caseReference, String agency, String purpose, String basis, LocalDate recordedOn)
        implements CaseEvent {}
