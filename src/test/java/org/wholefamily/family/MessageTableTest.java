package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholefamily.Generated;
import org.wholefamily.process.models.OutsideMessages;

/** Holds the README to the table of messages, and the table to the messages that there are. */
class MessageTableTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- messages: generated from src/main/resources/family/messages.csv -->\n";
    private static final String END = "<!-- end of messages -->";

    private final MessageTable table = MessageTable.load();

    @Test
    void every_message_from_outside_has_a_row_and_every_row_a_reason() {
        assertThat(table.rows().stream().map(MessageTable.Row::message).distinct())
                .containsExactlyInAnyOrderElementsOf(OutsideMessages.keys().keySet());
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.why()).isNotBlank());
    }

    @Test
    void only_a_safeguarding_concern_is_taken_from_everybody() {
        assertThat(table.rows().stream()
                        .map(MessageTable.Row::message)
                        .distinct()
                        .filter(table::fromEverybody))
                .containsExactly("safeguardingConcernRaised");
    }

    @Test
    void the_readme_shows_the_table() throws IOException {
        String readme = Files.readString(README);
        String wanted = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + "| message | who | about whom | why |\n|---|---|---|---|\n"
                + table.rows().stream().map(MessageTableTest::line).collect(Collectors.joining())
                + readme.substring(readme.indexOf(END));
        Generated.check(README, wanted);
    }

    private static String line(MessageTable.Row row) {
        return "| `%s` | %s | %s | %s |\n".formatted(row.message(), words(row.who()), words(row.about()), row.why());
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
