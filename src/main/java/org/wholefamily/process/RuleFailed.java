package org.wholefamily.process;

/** A rule that cannot be worked out with the values that it got; the message names the rule, and none of the values. */
public class RuleFailed extends RuntimeException {

    private static final int SHOWN = 200;

    /**
     * @param text of the expression or the cell
     * @param reason without a value
     */
    public RuleFailed(String text, String reason) {
        super("The rule \"" + text.substring(0, Math.min(text.length(), SHOWN)) + "\" cannot be worked out: " + reason);
    }
}
