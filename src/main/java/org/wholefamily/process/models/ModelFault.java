package org.wholefamily.process.models;

/**
 * Why a model set cannot be taken.
 *
 * @param file the name in the set, such as {@code bpmn/referral.bpmn}
 * @param element id of the element, row or field; the file itself when no element is to blame
 * @param reason in words for the person who edits models
 */
public record ModelFault(String file, String element, String reason) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + reason;
    }
}
