package org.wholefamily.family;

import java.time.LocalDate;

/**
 * One intervention with a family under one scheme.
 *
 * @param reference the case reference, shown everywhere instead of names
 * @param step where on the map the case stands
 * @param attachedOn the day from which the family belongs to the programme; null before
 * @param closedOn the day of closure, or on which it was not taken on; null while open
 * @param leadProfessional user id; null before one is appointed
 */
public record CaseFile(
        String reference,
        String council,
        String scheme,
        String step,
        LocalDate attachedOn,
        LocalDate closedOn,
        String leadProfessional) {}
