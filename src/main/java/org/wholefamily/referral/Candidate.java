package org.wholefamily.referral;

import java.time.LocalDate;

/**
 * A person of another family, as somebody who was referred is held against them.
 *
 * @param reference of a case of the family
 * @param postcode null where it is hidden
 * @param hidden whether the family is
 */
record Candidate(
        String reference,
        String id,
        String upn,
        String nino,
        LocalDate dateOfBirth,
        String surnameKey,
        String forenameKey,
        String postcode,
        boolean hidden) {}
