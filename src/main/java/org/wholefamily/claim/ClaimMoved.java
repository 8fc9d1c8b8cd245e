package org.wholefamily.claim;

import org.wholefamily.problem.Refusal;

/** Somebody else moved a claim, or worked on it, at the same moment; nothing of this was stored. */
class ClaimMoved extends RuntimeException implements Refusal {

    ClaimMoved() {
        super("Somebody else worked on this claim at the same moment; nothing of this was stored, open it again");
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String kind() {
        return "ClaimMoved";
    }
}
