package org.wholefamily.process;

import java.util.regex.Pattern;
import org.wholefamily.problem.Refusal;

/** No case of this reference that the person may know of. */
public class UnknownCase extends RuntimeException implements Refusal {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2,6}-\\d{6,9}");

    public UnknownCase(String caseReference) {
        super("There is no " + told(caseReference) + " for you");
    }

    /** What has not the form of a reference may be anything. */
    private static String told(String caseReference) {
        return REFERENCE.matcher(caseReference).matches() ? "case " + caseReference : "such case";
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String kind() {
        return "UnknownCase";
    }
}
