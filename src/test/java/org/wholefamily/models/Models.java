package org.wholefamily.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The model folders as they lie in the repository. */
final class Models {

    static final Path BPMN = Path.of("bpmn");
    static final Path DMN = Path.of("dmn");
    static final Path FORMS = Path.of("forms");

    private Models() {}

    static List<BpmnModelInstance> processes() {
        return files(BPMN, ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    /** The stems of the files in a folder with this ending. */
    static Set<String> stems(Path folder, String ending) {
        Set<String> stems = new TreeSet<>();
        files(folder, ending).forEach(file -> stems.add(stem(file)));
        return stems;
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
