package org.wholefamily.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs what a section of the README tells people to type, as it is written there but for where the product is. */
public final class ReadmeCommands {

    private static final Pattern BLOCK = Pattern.compile("(?s)```\n(.*?)```");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> blocks;
    private final Map<String, String> places;

    /** @param places what stands for the reader's own port, folder and family, by what the README has there */
    public ReadmeCommands(String section, Map<String, String> places) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("\n## " + section + "\n");
        assertThat(begin).as("The README has a section " + section).isPositive();
        String text = readme.substring(begin, readme.indexOf("\n## ", begin + 1));
        this.blocks = BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
        this.places = places;
    }

    /** Skips the test where there is no shell to follow the README with, unless the whole check is asked for. */
    public static void requireShell() throws IOException, InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("bash", "-c", "command -v curl sed")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(
                there || "required".equals(System.getenv("WHOLEFAMILY_BROWSER")), "There is no bash with curl and sed");
    }

    /** Runs the block that has a word in it, and gives the JSON answers in order. */
    public List<JsonNode> run(String word) throws IOException, InterruptedException {
        List<String> found =
                blocks.stream().filter(block -> block.contains(word)).toList();
        assertThat(found).as("blocks of the README with " + word).hasSize(1);
        String commands = found.get(0);
        for (Map.Entry<String, String> place : places.entrySet()) {
            commands = commands.replace(place.getKey(), place.getValue());
        }
        Process shell = new ProcessBuilder("bash", "-euc", commands)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(commands + output).isZero();
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(output).readAll();
    }
}
