package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemeTablesTest {

    private static final String FILE = "dmn/needs-tf-2012.dmn";
    private static final String OTHER = "dmn/needs-tf-2015.dmn";

    private final CaseEngine engine = new CaseEngine("2013-10-01T09:00");
    private final SchemeTables tables =
            new SchemeTables(engine.decisions, engine.models, engine.engine.getRepositoryService(), engine.engine);

    @BeforeEach
    void two_schemes() throws IOException {
        engine.deploy("shared", null, Map.of(FILE, text(FILE), OTHER, text(OTHER)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_scheme_has_the_rows_of_its_table_in_order() {
        assertThat(needs("northshire", "tf-2012")).hasSize(13).startsWith("school-attendance", "school-exclusion");
    }

    @Test
    void a_councils_own_table_goes_before_the_shared_one() throws IOException {
        engine.deploy(
                "council:northshire", "northshire", Map.of(FILE, text(FILE).replace("\"housing\"", "\"gambling\"")));

        assertThat(needs("northshire", "tf-2012")).contains("gambling").doesNotContain("housing");
        assertThat(needs("southtown", "tf-2012")).contains("housing").doesNotContain("gambling");
    }

    @Test
    void a_scheme_without_such_a_table_has_what_the_shared_schemes_have() {
        assertThat(needs("northshire", "xx-2030")).contains("school-attendance", "child-safety");
    }

    private List<Object> needs(String council, String scheme) {
        return tables.rows("needs", council, scheme).stream()
                .map(row -> row.get("need"))
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
