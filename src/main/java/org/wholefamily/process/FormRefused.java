package org.wholefamily.process;

/** An answer that breaks the form's contract: the field, and why in words that a caseworker understands. */
public class FormRefused extends RuntimeException {

    private final String field;

    public FormRefused(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    /** The key of the field. */
    public String field() {
        return field;
    }
}
