package org.wholefamily.process;

/** Watches what the forms show of a family, whichever feature knows it. */
public interface FormReading {

    /** A person was served what a form shows. */
    void served(FormRequest request);
}
