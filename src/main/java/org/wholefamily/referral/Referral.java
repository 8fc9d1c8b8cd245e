package org.wholefamily.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A family that somebody refers, checked.
 *
 * @param referral the referrer's key, unique in the council
 * @param agency who refers
 * @param referredBy name of the person who refers, and how to reach them
 */
record Referral(
        String referral,
        LocalDate receivedOn,
        String council,
        String scheme,
        String agency,
        String referredBy,
        List<Member> people) {

    /**
     * A person of the family as received; what is not known is null.
     *
     * @param forename null for whoever has a single name
     * @param agrees what the referrer says of the person's agreement, never the consent itself
     */
    record Member(
            int person,
            String role,
            String forename,
            String surname,
            LocalDate dateOfBirth,
            String addressLine,
            String postcode,
            String sex,
            String upn,
            String nino,
            Boolean agrees,
            String concern) {}

    /** Two referrals with the same hash say the same. */
    String contentHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a child has not had its fifth birthday; null when no child's date of birth is known. */
    Boolean childUnderFive() {
        List<LocalDate> births = people.stream()
                .filter(person -> person.role().equals("child") && person.dateOfBirth() != null)
                .map(Member::dateOfBirth)
                .toList();
        return births.isEmpty()
                ? null
                : births.stream().anyMatch(birth -> birth.plusYears(5).isAfter(receivedOn));
    }
}
