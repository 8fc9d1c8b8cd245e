package org.wholefamily.problem;

/**
 * A fault as it may be kept or written down: of ours the words, of others' the kind alone, and where each came from. Others
 * quote what they worked with, which somebody may have said of a family.
 */
public final class PlainFault extends RuntimeException {

    private static final String OURS = "org.wholefamily.";
    private static final int DEEPEST = 20;

    private PlainFault(String told, Throwable cause) {
        super(told, cause, false, true);
    }

    /** The fault and what caused it. */
    public static PlainFault of(Throwable fault) {
        return of(fault, 0);
    }

    /** The same with what all of the causes say in its own words, for who reads nothing else. */
    public static PlainFault inOneLine(Throwable fault) {
        StringBuilder told = new StringBuilder();
        PlainFault plain = of(fault);
        for (Throwable at = plain; at != null; at = at.getCause()) {
            told.append(told.isEmpty() ? "" : ", from ").append(at.getMessage());
        }
        PlainFault line = new PlainFault(told.toString(), plain.getCause());
        line.setStackTrace(plain.getStackTrace());
        return line;
    }

    private static PlainFault of(Throwable fault, int depth) {
        String kind = fault.getClass().getName();
        Throwable cause = depth < DEEPEST ? fault.getCause() : null;
        PlainFault plain = new PlainFault(
                kind.startsWith(OURS) ? kind + ": " + fault.getMessage() : kind,
                cause == null ? null : of(cause, depth + 1));
        plain.setStackTrace(fault.getStackTrace());
        return plain;
    }

    /** A stack begins with it. */
    @Override
    public String toString() {
        return getMessage();
    }
}
