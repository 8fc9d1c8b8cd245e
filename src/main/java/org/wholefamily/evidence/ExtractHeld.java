package org.wholefamily.evidence;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Somebody else stores or takes back what the extract says, and does so for longer than the database waits. */
class ExtractHeld extends Problem {

    private static final String SECONDS_TO_WAIT = "5";

    ExtractHeld() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "extract-busy",
                "Rows of this extract are being stored or taken back at this moment; nothing of this was done, try it again");
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
}
