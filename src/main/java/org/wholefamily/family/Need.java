package org.wholefamily.family;

/**
 * What a family may need help with.
 *
 * @param code as forms and tables know it
 * @param label as people call it
 * @param headline of the programme under which it stands; null when it stands under none
 */
public record Need(String code, String label, String headline) {

    /** The need for which the employment adviser comes in. */
    public static final String WORK = "work";
}
