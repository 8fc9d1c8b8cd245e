package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models, tables and forms that are deployed together, by stable names such as {@code bpmn/referral.bpmn}.
 *
 * @param council whose own set it is; null for the shared one
 * @param files content by name, in order
 */
public record ModelSet(String council, SortedMap<String, byte[]> files) {

    /** The name under which the shared set is deployed. */
    public static final String SHARED = "shared";

    static final String MANIFEST = "manifest.txt";

    /** The name under which a council's own set is deployed. */
    public static String of(String council) {
        return "council:" + council;
    }

    /** The shared set, as it lies in the jar. */
    static ModelSet shared() {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:models/*/*.*")) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf("models/") + "models/".length());
                files.put(name, file.getContentAsByteArray());
            }
            return new ModelSet(null, files);
        } catch (IOException e) {
            throw new UncheckedIOException("The shared models cannot be read", e);
        }
    }

    String name() {
        return council == null ? SHARED : of(council);
    }

    /** This set where it has a file, and another everywhere else. */
    ModelSet over(ModelSet other) {
        SortedMap<String, byte[]> all = new TreeMap<>(other.files);
        all.putAll(files);
        return new ModelSet(council, all);
    }

    /** One line a file with its hash: two sets with the same manifest are the same set. */
    String manifest() {
        return files.entrySet().stream()
                .map(file -> hash(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
