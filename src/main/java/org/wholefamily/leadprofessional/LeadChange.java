package org.wholefamily.leadprofessional;

import java.time.LocalDate;

/**
 * A new lead is looked for.
 *
 * @param formerLead user id of who leads until then
 * @param formerName as colleagues knew somebody who is not in the directory any more; null when it is not known
 * @param since the day since when
 * @param askedBy the manager who asked; null where the lead could no longer work
 */
record LeadChange(String caseReference, String formerLead, String formerName, LocalDate since, String askedBy) {}
