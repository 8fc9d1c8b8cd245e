package org.wholefamily.process.feel;

import java.util.List;

/**
 * What an evaluation says.
 *
 * @param value in plain Java; null also when it failed
 * @param failure why there is no value; null when there is one
 * @param suppressed what went wrong on the way, and was taken as null
 */
public record FeelAnswer(Object value, String failure, List<Suppressed> suppressed) {

    /** A fault that FEEL passes over: its kind as the engine names it, and its words. */
    public record Suppressed(String kind, String message) {}

    static FeelAnswer failed(String failure) {
        return new FeelAnswer(null, failure, List.of());
    }

    /** Whether a cell fits; what is neither true nor false does not. */
    public boolean fits() {
        return Boolean.TRUE.equals(value);
    }
}
