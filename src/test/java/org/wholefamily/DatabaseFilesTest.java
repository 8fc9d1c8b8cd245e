package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseFilesTest {

    @TempDir
    Path data;

    @Test
    void a_refused_row_is_quoted_in_no_file_beside_the_database() throws IOException {
        var connection = new SingleConnectionDataSource(url(), "wholefamily", "", true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        jdbc.execute("create table person (name varchar(5))");

        assertThatThrownBy(() -> jdbc.update("insert into person values ('Augusta')"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Augusta");

        connection.destroy();
        assertThat(data).isDirectoryContaining("glob:**.mv.db").isDirectoryNotContaining("glob:**.trace.db");
    }

    private String url() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        return String.valueOf(settings.getProperty("spring.datasource.url")).replace("./data", data.toString());
    }
}
