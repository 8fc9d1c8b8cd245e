package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

class MigrationsTest {

    /** Before, they were numbered with gaps. */
    private static final int WITHOUT_GAPS_FROM = 51;

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    DataSource database() {
        return Databases.h2();
    }

    @Test
    void their_numbers_go_up_one_by_one() {
        List<Integer> numbers = Arrays.stream(flyway().load().info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> version.getMajor().intValue())
                .filter(number -> number >= WITHOUT_GAPS_FROM)
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.range(WITHOUT_GAPS_FROM, WITHOUT_GAPS_FROM + numbers.size())
                        .boxed()
                        .toList());
    }

    @Test
    void lists_that_were_one_text_are_rows_in_their_order() {
        flyway().target("63").load().migrate();
        oneCase();
        jdbc.sql("""
                insert into employment_review
                  (case_reference, number, held_on, work_status, status_since, steps_done, support_ended)
                values ('NS-000001', 1, current_date, 'unemployed', null, 'cv training-place', false),
                       ('NS-000001', 2, current_date, 'unemployed', null, '', false),
                       ('NS-000001', 3, current_date, 'employed', null, 'work', true)
                """).update();
        jdbc.sql("""
                insert into outcome_decision
                  (case_reference, number, decided_on, result, reasons, work_goes_on, confirmed_by)
                values ('NS-000001', 1, current_date, 'none', :two, true, 'mary'),
                       ('NS-000001', 2, current_date, 'none', '', true, 'mary')
                """)
                .param("two", "Not known yet: x (a b)\nOffences did not fall.")
                .update();
        jdbc.sql("insert into plan values ('NS-000001', 1, current_date, current_date, null)")
                .update();
        jdbc.sql("""
                insert into plan_review (case_reference, version, line, held_on, progress, attended, plan_complete)
                values ('NS-000001', 1, 0, current_date, 'some', 'housing police health', false),
                       ('NS-000001', 1, 1, current_date, 'some', null, false)
                """).update();

        flyway().load().migrate();

        assertThat(rows("select number || step from employment_step order by number, place"))
                .containsExactly("1cv", "1training-place", "3work");
        assertThat(rows("select number || reason from outcome_reason order by number, place"))
                .containsExactly("1Not known yet: x (a b)", "1Offences did not fall.");
        assertThat(rows("select line || agency from plan_review_agency order by line, place"))
                .containsExactly("0housing", "0police", "0health");
    }

    @Test
    void measures_of_before_are_what_the_tables_were_asked_with() {
        flyway().target("70").load().migrate();
        oneCase();
        jdbc.sql("""
                insert into outcome_decision (case_reference, number, decided_on, result, work_goes_on, confirmed_by)
                values ('NS-000001', 1, date '2014-03-05', 'none', true, 'mary'),
                       ('NS-000001', 2, date '2014-06-05', 'crime-education', false, 'mary')
                """).update();
        jdbc.sql("""
                insert into outcome_measure (case_reference, name, recorded_on, measure, recorded_by)
                values ('NS-000001', 'offencesNow', date '2014-03-04', '7', 'sam'),
                       ('NS-000001', 'offencesNow', date '2014-06-03', null, 'sam'),
                       ('NS-000001', 'offencesNow', date '2014-06-05', '2', 'sam'),
                       ('NS-000001', 'educationMet', date '2014-06-05', 'true', 'sam')
                """).update();

        flyway().load().migrate();

        assertThat(rows("""
                select number || ' ' || decided_on || ' ' || coalesce(result, '?') || ' ' || decided_by
                from outcome_answer order by number
                """))
                .containsExactly("1 2014-03-05 none mary", "2 2014-06-05 crime-education mary", "3 2014-06-03 ? sam");
        assertThat(rows("""
                select number || ' ' || name || ' ' || coalesce(content, '?') || ' ' || told_by
                from decided_input order by number, name
                """))
                .containsExactly(
                        "1 offencesNow 7 sam", "2 educationMet true sam", "2 offencesNow 2 sam", "3 offencesNow ? sam");
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private FluentConfiguration flyway() {
        var ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        JavaMigration[] written = ours.findCandidateComponents("org.wholefamily").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(BeanUtils::instantiateClass)
                .toArray(JavaMigration[]::new);
        return Flyway.configure().dataSource(database).javaMigrations(written);
    }

    private void oneCase() {
        jdbc.sql("""
                insert into council (code, name, reference_prefix, set_up_at) values ('c', 'C', 'NS', current_timestamp)
                """).update();
        jdbc.sql("insert into family (id, council) values ('f', 'c')").update();
        jdbc.sql("""
                insert into family_case
                  (reference, family_id, council, scheme, step, referring_agency, received_on, restricted)
                values ('NS-000001', 'f', 'c', 'tf-2012', 'plan', 'education', current_date, false)
                """).update();
    }
}
