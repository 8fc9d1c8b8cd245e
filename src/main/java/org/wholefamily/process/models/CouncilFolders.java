package org.wholefamily.process.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.StartRefused;

/** The folder in which councils keep their own models: {@code <council>/bpmn}, {@code dmn} and {@code forms}. */
@Component
class CouncilFolders {

    private static final long LARGEST = 2_000_000;
    private static final int MOST = 500;
    private static final long LARGEST_SET = 20_000_000;

    private final Path folder;
    private final Listing listing;

    @Autowired
    CouncilFolders(@Value("${wholefamily.councils-dir:}") String folder) {
        this(folder.isBlank() ? null : Path.of(folder), Files::list);
    }

    CouncilFolders(Path folder, Listing listing) {
        this.folder = folder;
        this.listing = listing;
    }

    /** How the content of a folder is found. */
    interface Listing {

        Stream<Path> of(Path folder) throws IOException;
    }

    /**
     * The councils that have a folder, in order.
     *
     * @throws StartRefused when the settings name a folder that is none: councils would lose their rules unnoticed
     */
    List<String> councils() {
        if (folder == null) {
            return List.of();
        }
        try {
            return entries(folder).stream()
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new StartRefused(
                    "The folder of councils' own models cannot be read: " + folder,
                    "Mend wholefamily.councils-dir (WHOLEFAMILY_COUNCILS_DIR), or leave it out");
        }
    }

    /**
     * A council's own set as it lies in its folder; without a folder it is empty.
     *
     * @throws ModelsRefused when there is something that cannot be read as a model
     */
    ModelSet of(String council) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<ModelFault> faults = new ArrayList<>();
        Path own = folder == null ? null : folder.resolve(council);
        if (folder != null && !Files.isDirectory(folder)) {
            faults.add(new ModelFault(council, council, "the folder of councils' own models is not there"));
        }
        if (own != null && Files.isDirectory(own)) {
            list(own, council, faults).forEach(part -> read(own, part, files, faults));
        }
        if (files.size() > MOST) {
            faults.add(new ModelFault(council, council, "more than " + MOST + " files are not taken"));
        }
        if (files.values().stream().mapToLong(content -> content.length).sum() > LARGEST_SET) {
            faults.add(new ModelFault(council, council, "more than 20 MB in all are not taken"));
        }
        if (!faults.isEmpty()) {
            throw new ModelsRefused(ModelSet.of(council), faults);
        }
        return new ModelSet(council, files);
    }

    private void read(Path own, Path part, SortedMap<String, byte[]> files, List<ModelFault> faults) {
        String name = part.getFileName().toString();
        if (List.of("bpmn", "dmn", "forms").contains(name) && Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            list(part, name, faults)
                    .forEach(file -> read(own.relativize(file).toString().replace('\\', '/'), file, files, faults));
        } else if (!name.startsWith("README") && !name.equals("evidence")) {
            faults.add(new ModelFault(
                    name, name, "a council's folder holds bpmn, dmn, forms and evidence, and nothing else"));
        }
    }

    private static void read(String name, Path file, SortedMap<String, byte[]> files, List<ModelFault> faults) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                faults.add(new ModelFault(name, name, "a model is a plain file of at most 2 MB"));
            } else {
                files.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            faults.add(new ModelFault(name, name, "cannot be read"));
        }
    }

    private List<Path> list(Path part, String name, List<ModelFault> faults) {
        try {
            return entries(part);
        } catch (IOException e) {
            faults.add(new ModelFault(name, name, "the folder cannot be read"));
            return List.of();
        }
    }

    /** What lies in a folder, without what editors and systems hide there. */
    private List<Path> entries(Path part) throws IOException {
        try (Stream<Path> paths = listing.of(part)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
