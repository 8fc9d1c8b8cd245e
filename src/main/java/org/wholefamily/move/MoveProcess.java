package org.wholefamily.move;

import org.wholefamily.process.Variable;

/** The words of the process {@code family-move} and of the part of the map that carries it out. */
final class MoveProcess {

    static final String KEY = "family-move";
    static final String FAMILY_MOVED = "familyMoved";
    static final String AGREEMENT_FORM = "move-agreement";

    /** The code of the council to which the family moves. */
    static final Variable<String> TO_COUNCIL = Variable.text("toCouncil");

    /** What the family says: agreed, refused or staying. */
    static final Variable<String> PASS_ON = Variable.text("passOn");

    /** What may be passed on beside names: needs, numbers. */
    static final Variable<Object> DETAILS_PASSED_ON = new Variable<>("detailsPassedOn", Object.class);

    /** Whether the work here ends with the move. */
    static final Variable<Boolean> HANDED_OVER = Variable.flag("handedOver");

    private MoveProcess() {}
}
