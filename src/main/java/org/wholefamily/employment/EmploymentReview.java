package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.List;
import org.wholefamily.process.FormRefused;

/**
 * How near work an adult was when the adviser last met the family.
 *
 * @param statusSince since when the status holds; null when nobody knows
 * @param supportEnded the adviser and the family have agreed to stop
 */
record EmploymentReview(
        LocalDate heldOn, String workStatus, LocalDate statusSince, List<String> stepsDone, boolean supportEnded) {

    EmploymentReview {
        if (statusSince != null && statusSince.isAfter(heldOn)) {
            throw new FormRefused(EmploymentProcess.SINCE.name(), "this day has not come yet");
        }
    }
}
