package org.wholefamily.process;

/** A table answered something that the product cannot use. */
public final class AnswerRefused extends IllegalStateException {

    private final String column;
    private final transient Object value;
    private final String allowed;

    public AnswerRefused(String column, Object value, String allowed) {
        super("The column " + column + " of a table takes " + allowed);
        this.column = column;
        this.value = value;
        this.allowed = allowed;
    }

    /** The name of the column. */
    public String column() {
        return column;
    }

    /** What stands there; null when nothing does. */
    public Object value() {
        return value;
    }

    /** What would be taken, in words. */
    public String allowed() {
        return allowed;
    }
}
