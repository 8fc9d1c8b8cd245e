package org.wholefamily.evidence.matching;

/**
 * What one row says of a person; every part but the id may be null or empty.
 *
 * @param dateOfBirth as yyyy-mm-dd, yyyymmdd or dd/mm/yyyy; anything else counts as missing
 * @param number an identifier, such as a pupil number or a National Insurance number
 */
public record PersonRow(
        String id,
        String forename,
        String surname,
        String dateOfBirth,
        String postcode,
        String address,
        String number) {}
