package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Michał, Michal",
        "Pawłowski, PAWLOWSKI",
        "O’Brien, OBrien",
        "Zoë-Mae, zoe mae",
        "Øyvind, Oyvind",
        "Đorđe, Dorde",
        "Straße, Strasse",
        "Æsa, Aesa",
        "Şükrü, Sukru",
        "İpek, Ipek",
        "Iğdır, Igdir",
        "Nguyễn, Nguyen",
        "Шевченко, Sevcenko",
        "Παπαδόπουλος, Papadopoulos",
        "Ｗａｔｓｏｎ, Watson",
        "Zoe\u0308, Zoë"
    })
    void one_name_has_one_key_however_it_is_written(String one, String other) {
        assertThat(NameKey.of(one)).matches("[a-z]+").isEqualTo(NameKey.of(other));
    }

    @Test
    void a_plain_name_has_the_key_that_it_has_among_others() {
        for (char one = 0; one < 0x80; one++) {
            for (char other = 0; other < 0x80; other++) {
                String name = "Aé" + one + other + "Z";
                assertThat("ae" + NameKey.of(one + "" + other + "Z")).isEqualTo(NameKey.transliterated(name));
            }
        }
    }

    @Test
    void names_of_other_scripts_differ_as_names_do() {
        assertThat(NameKey.of("محمد")).matches("[a-z]+").isNotEqualTo(NameKey.of("أحمد"));
        assertThat(NameKey.of("王")).matches("[a-z]+").isNotEqualTo(NameKey.of("李"));
        assertThat(NameKey.of("서준")).matches("[a-z]+");
    }

    @Test
    void a_name_that_is_not_there_has_an_empty_key_and_a_long_one_is_kept_within_its_column() {
        assertThat(NameKey.of(null)).isEmpty();
        assertThat(NameKey.of("-")).isEmpty();
        assertThat(NameKey.of("Щ".repeat(100))).hasSizeBetween(100, NameKey.LONGEST);
        assertThat(NameKey.of("鑫".repeat(100))).hasSizeBetween(100, NameKey.LONGEST);
    }

    @Test
    void the_keys_of_people_who_are_known_already_are_made_anew() {
        DataSource database = database();
        Flyway.configure().dataSource(database).target("54").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into council (code, name, reference_prefix, set_up_at) values ('c', 'C', 'C', current_timestamp)")
                .update();
        jdbc.sql("""
                insert into person (id, council, forename, surname, date_of_birth, surname_key, forename_key, restricted)
                values ('1', 'c', 'Michał', 'Pawłowski', :born, 'pawłowski', 'michał', false),
                       ('2', 'c', null, 'Ýr', :born, 'yr', '', false)
                """).param("born", LocalDate.parse("2001-05-12")).update();

        Flyway.configure()
                .dataSource(database)
                .javaMigrations(new NameKeysAnew())
                .load()
                .migrate();

        assertThat(jdbc.sql("select surname_key, forename_key from person order by id")
                        .query()
                        .listOfRows())
                .extracting(Map::values)
                .extracting(Object::toString)
                .containsExactly("[pawlowski, michal]", "[yr, ]");
    }

    DataSource database() {
        return Databases.h2();
    }
}
