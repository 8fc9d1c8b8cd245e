package org.wholefamily.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first referrals of the invented borough: enough of them to be in the middle of their import. */
public final class SomeReferrals {

    public static final int COUNT = 150;

    private static final Path ALL = Path.of("src/test/resources/referrals/northshire.csv");

    private SomeReferrals() {}

    /** The file, with its header. */
    public static byte[] file() throws IOException {
        List<String> lines = Files.readAllLines(ALL);
        List<String> keys = lines.stream()
                .skip(1)
                .map(SomeReferrals::key)
                .distinct()
                .limit(COUNT)
                .toList();
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).filter(line -> keys.contains(key(line))))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    /** How many people each referral of the file has. */
    public static Map<String, Long> people() throws IOException {
        return new String(file(), UTF_8)
                .lines()
                .skip(1)
                .collect(Collectors.groupingBy(SomeReferrals::key, LinkedHashMap::new, Collectors.counting()));
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(','));
    }
}
