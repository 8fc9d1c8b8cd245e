package org.wholefamily.assessment;

/**
 * What an agency says of a family.
 *
 * @param known whether the agency knows anybody of the family
 * @param involvedNow null when the agency does not say
 * @param summary in the agency's own words
 * @param worker whom to ask there
 */
record PartAnswer(boolean known, Boolean involvedNow, String summary, String worker) {

    static final PartAnswer UNKNOWN_FAMILY = new PartAnswer(false, null, null, null);
}
