package org.wholefamily.process;

/** Tells who belongs to an audience. */
public interface FormAudience {

    /** Whether the person who opens a form may see what is shown to an audience; the product itself may. */
    boolean admits(Audience audience, FormRequest request);
}
