package org.wholefamily.models;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;

/** The model folders as they lie in the repository. */
public final class Models {

    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private Models() {}

    public static Path process(String id) {
        return Path.of("bpmn", id + ".bpmn");
    }

    public static List<ProcessModel> processes() {
        return files("bpmn", ".bpmn")
                .map(file -> new ProcessModel(stem(file), text(file), Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    /** The stems of the files in a folder with this ending. */
    public static Set<String> stems(String folder, String ending) {
        return files(folder, ending).map(Models::stem).collect(toCollection(TreeSet::new));
    }

    /** Every word that the rows of a decision table ask for; none when there is no such table. */
    public static Set<String> answersAskedIn(String decision) {
        return files("dmn", decision + ".dmn")
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(InputEntry.class).stream())
                .flatMap(entry -> QUOTED.matcher(entry.getTextContent()).results())
                .map((MatchResult word) -> word.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static Stream<Path> files(String folder, String ending) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
