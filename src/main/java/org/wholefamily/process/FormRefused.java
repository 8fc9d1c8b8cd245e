package org.wholefamily.process;

import org.wholefamily.problem.Refusal;

/** An answer that breaks the form's contract: the field, and why in words that a caseworker understands. */
public class FormRefused extends RuntimeException implements Refusal {

    private final String field;

    public FormRefused(String field, String reason) {
        super(Refusal.told(field) + ": " + reason);
        this.field = Refusal.told(field);
    }

    /** The key of the field, as it can be told. */
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String kind() {
        return "InvalidRequestException";
    }
}
