package org.wholefamily.evidence.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholefamily.evidence.Subject;

/**
 * A question as whoever answers it sees it.
 *
 * @param kind rows, or people where both are known
 * @param answer same, other, or null while nobody has answered
 * @param settled whether nobody needs to answer any more
 * @param person the records of the one who is known
 * @param other what is said of somebody who may be the same: rows of extracts, or records of a second person
 * @param reasons why it is asked, field by field
 * @param answers what was answered so far, and taken back
 */
record AskedAbout(
        long number,
        String council,
        String kind,
        Instant askedAt,
        String answer,
        boolean settled,
        List<Side> person,
        List<Side> other,
        List<Why> reasons,
        List<Answered> answers) {

    /**
     * What one record or row says of somebody; what is null is not known.
     *
     * @param source the name of an extract, or referral
     * @param row the agency's own id of a row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            String source,
            String row,
            String forename,
            String surname,
            LocalDate birthday,
            String address,
            String postcode,
            String number) {

        Subject subject() {
            return new Subject(forename, surname, birthday, postcode, address, number);
        }
    }

    /**
     * What one field says.
     *
     * @param words how the two agree
     * @param weight in words, such as "strongly for"
     * @param differs whether it is to be marked
     */
    record Why(String field, String words, String weight, boolean differs) {}

    /** One answer; undone where it was taken back. */
    record Answered(String answer, String by, Instant at) {}
}
