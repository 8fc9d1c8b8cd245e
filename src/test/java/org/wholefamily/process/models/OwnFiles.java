package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A council's set, made of shared files in which something stands otherwise. */
final class OwnFiles {

    private static final ModelCheck CHECK = BrokenSetsTest.check();

    private final Map<String, String> files = new TreeMap<>();

    static String shared(String file) {
        return new String(SharedSet.FILES.files().get(file), UTF_8);
    }

    /** A file of the shared set, changed; each change is a pair of what stands there and what shall stand there. */
    OwnFiles with(String file, String... changes) {
        return with(file, text -> changed(text, changes));
    }

    OwnFiles with(String file, UnaryOperator<String> change) {
        files.put(file, change.apply(shared(file)));
        return this;
    }

    /** A new file. */
    OwnFiles and(String file, String text) {
        files.put(file, text);
        return this;
    }

    static String changed(String text, String... changes) {
        String changed = text;
        for (int at = 0; at < changes.length; at += 2) {
            assertThat(changed).contains(changes[at]);
            changed = changed.replace(changes[at], changes[at + 1]);
        }
        return changed;
    }

    Faults judged() {
        TreeMap<String, byte[]> set = new TreeMap<>();
        files.forEach((file, text) -> set.put(file, text.getBytes(UTF_8)));
        return CHECK.judge(new ModelSet("northshire", set), SharedSet.READ);
    }

    List<String> faults() {
        return judged().list().stream().map(ModelFault::toString).toList();
    }
}
