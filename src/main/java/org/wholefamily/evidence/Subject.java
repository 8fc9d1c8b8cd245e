package org.wholefamily.evidence;

import java.time.LocalDate;

/**
 * Whose a row is, as the agency writes them.
 *
 * @param forename null where the agency knows none, as are all others but the surname
 * @param postcode as in NS7 3HZ where it can be read so, else as it was written
 * @param number pupil number or National Insurance number, whichever the extract has, letters and digits alone; perhaps
 *     mistyped, but never what stands for none
 */
public record Subject(
        String forename, String surname, LocalDate birthday, String postcode, String address, String number) {}
