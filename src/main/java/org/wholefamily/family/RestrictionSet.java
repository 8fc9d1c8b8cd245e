package org.wholefamily.family;

import org.wholefamily.process.CaseEvent;

/** It was said what of a family is kept for named people. */
public record RestrictionSet(String caseReference, boolean record, int people, int addresses, int readers)
        implements CaseEvent {}
