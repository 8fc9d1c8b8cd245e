package org.wholefamily.claim;

import org.wholefamily.models.ModelTrace;

/** A model from before its claims were moved by work of its own: the same happens. */
class UnmovedClaimsTest extends ClaimWorkTest {

    @Override
    ModelTrace model() {
        return ModelTrace.before("outcome-claim");
    }
}
