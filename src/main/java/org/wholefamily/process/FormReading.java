package org.wholefamily.process;

/** Watches over what the forms show of a family, whichever feature knows it. */
public interface FormReading {

    /** Whether nothing of the family may be shown to the person who opens a form. */
    boolean isBarred(FormRequest request);

    /** A person was served what a form shows. */
    void served(FormRequest request);
}
