package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wholefamily.Generated;

/** Holds the page for process designers to the code and the shared models. */
class DesignersPageTest {

    private static final String PAGE = "src/docs/what-a-process-may-use.md";

    @Test
    void the_page_is_what_the_code_and_the_models_say() throws IOException {
        Generated.check(Path.of(PAGE), new DesignersPage().text());
    }

    @Test
    void the_readme_leads_to_the_page() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("](" + PAGE + ")");
    }
}
