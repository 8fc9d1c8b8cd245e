package org.wholefamily.security;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Puts what guards the engine from within into each of its interfaces. The starters set these up by themselves and leave
 * no other place to register in; no setting switches it off.
 */
@ConstrainedTo(RuntimeType.SERVER)
public class EngineDoor implements ForcedAutoDiscoverable {

    /** Before the engine's own, which have none. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext jersey) {
        jersey.register(GatedEndpoint.class, FIRST);
        jersey.register(ClientValues.class, FIRST);
        jersey.register(EngineWords.class, FIRST);
        jersey.register(EngineAnswers.OfEngine.class, FIRST);
        jersey.register(EngineAnswers.OfInterface.class, FIRST);
        jersey.register(EngineAnswers.OfReading.class, FIRST);
        jersey.register(EngineAnswers.OfJson.class, FIRST);
        jersey.register(EngineAnswers.OfShape.class, FIRST);
        jersey.register(EngineAnswers.OfMeasure.class, FIRST);
        jersey.register(EngineAnswers.OfEncoding.class, FIRST);
        jersey.register(TooManyTries.Told.class, FIRST);
    }
}
