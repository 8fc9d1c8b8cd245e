package org.wholefamily.process;

import java.util.Map;
import java.util.Set;

/** Where the personal part of a form goes, and from where it is shown again: the family record, in the same transaction. */
public interface PersonalAnswers {

    /** Keeps the answers of a submission, also what the engine carries on: it remembers only the last of each. */
    void keep(FormSubmission submission);

    /**
     * The latest personal answers of a case under the given keys, as far as this person may see them; never null.
     *
     * @param sameFormOnly only what was answered on the form that is opened
     */
    Map<String, Object> latest(FormRequest request, Set<String> keys, boolean sameFormOnly);
}
