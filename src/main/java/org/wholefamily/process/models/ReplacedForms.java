package org.wholefamily.process.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.wholefamily.process.models.ReadSet.ReadForm;

/** What a council's form stands in place of. */
final class ReplacedForms {

    private ReplacedForms() {}

    /** The shared form of the same name, and for a form of a scheme those that ask the same under other schemes. */
    static Collection<ReadForm> of(ReadSet shared, String id) {
        Map<String, ReadForm> replaced = new HashMap<>();
        shared.processes().values().stream()
                .flatMap(Names::forms)
                .filter(ref -> Refs.fits(ref, id))
                .forEach(ref -> replaced.putAll(Refs.found(ref, shared.forms())));
        if (shared.forms().containsKey(id)) {
            replaced.put(id, shared.forms().get(id));
        }
        return replaced.values();
    }
}
