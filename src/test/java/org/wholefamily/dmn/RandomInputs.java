package org.wholefamily.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.wholefamily.process.models.Borders;

/** Inputs of a decision as chance has it: what its cells name and what lies beside that, other numbers, nothing, and none. */
public final class RandomInputs {

    private static final int FURTHER = 40;

    private final Map<String, List<Object>> values = new TreeMap<>();
    private final Random dice;

    public RandomInputs(Borders borders, long seed) {
        dice = new Random(seed);
        for (String name : borders.names()) {
            List<Object> known = new ArrayList<>(borders.of(name, Map.of()));
            known.add(null);
            values.put(name, known);
        }
    }

    /** One set of inputs; now and then a name is missing. */
    public Map<String, Object> next() {
        Map<String, Object> inputs = new HashMap<>();
        values.forEach((name, known) -> {
            Object value = known.get(dice.nextInt(known.size()));
            if (value instanceof Number && dice.nextInt(3) == 0) {
                value = value instanceof Double
                        ? (Object) (dice.nextInt(FURTHER * 100) / 100.0)
                        : dice.nextInt(FURTHER);
            }
            if (dice.nextInt(50) > 0) {
                inputs.put(name, value);
            }
        });
        return inputs;
    }
}
