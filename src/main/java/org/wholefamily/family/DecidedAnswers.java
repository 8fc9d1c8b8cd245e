package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Explanations.YesOrNo;

/**
 * What one step decided by the tables of a scheme, from its own record; what they were asked with is in
 * {@link DecidedInputs}. The steps stand in the order of a case ({@link org.springframework.core.annotation.Order}).
 */
public interface DecidedAnswers {

    /** The word of the question; with a scheme it is the id of a table, as {@code eligibility} of eligibility-tf-2012. */
    String question();

    /** The column of the table that is the answer. */
    String column();

    /** Who may know what was answered, and why. */
    Audience audience();

    /** All answers that a case ever had, the oldest first. */
    List<DecidedAnswer> of(String caseReference);

    /** Which answers are a yes, which a no. */
    YesOrNo yesOrNo();

    /** An answer as a caseworker would say it; null is one that waits for something. */
    String inWords(Object answer);

    /** What the form is called that asks for the inputs, with the scheme behind it. */
    String form();

    /** Inputs that are of the past, and cannot come out otherwise any more. */
    Set<String> past(String caseReference);
}
