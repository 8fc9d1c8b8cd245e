package org.wholefamily.process;

/** Holds on to the rules by which a case is judged for good. */
public interface RulePinning {

    /** Pins the model sets in force today to a case of a council. */
    void pin(String caseReference, String council);
}
