package org.wholefamily.council;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.problem.Problem;

/** The councils of this installation. */
@Repository
public class Councils {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Councils(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The council under a code; empty when there is none. */
    public Optional<Council> find(String code) {
        return jdbc.sql("select name, reference_prefix from council where code = :code")
                .param("code", code)
                .query((row, n) -> new Council(
                        code,
                        row.getString("name"),
                        row.getString("reference_prefix"),
                        agencies(code),
                        schemes(code),
                        terms(code),
                        limits(code)))
                .optional();
    }

    /** The partner agencies of a council, in the order of their names. */
    public List<Council.Agency> agencies(String code) {
        return jdbc.sql("select agency as code, name from council_agency where council = :code order by name")
                .param("code", code)
                .query(Council.Agency.class)
                .list();
    }

    /** Sets a council up, or again with other partners, schemes, terms and limits. Its code and prefix stay. */
    @Transactional
    void setUp(Council council) {
        try {
            keep(council);
        } catch (DuplicateKeyException e) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "council-refused",
                    "referencePrefix: another council uses this prefix",
                    Map.of("field", "referencePrefix"));
        }
        events.publishEvent(new CouncilSetUp(council.code(), council.name()));
    }

    private void keep(Council council) {
        int known = jdbc.sql("update council set name = :name, reference_prefix = :prefix where code = :code")
                .param("name", council.name())
                .param("prefix", council.referencePrefix())
                .param("code", council.code())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into council (code, name, reference_prefix, set_up_at) values (:code, :name, :prefix, :at)")
                    .param("code", council.code())
                    .param("name", council.name())
                    .param("prefix", council.referencePrefix())
                    .param("at", Timestamp.from(clock.now()))
                    .update();
        }
        for (String table : List.of("council_agency", "council_scheme", "council_term", "council_limit")) {
            jdbc.sql("delete from " + table + " where council = :code")
                    .param("code", council.code())
                    .update();
        }
        council.agencies()
                .forEach(
                        agency -> add(council, "council_agency (council, agency, name)", agency.code(), agency.name()));
        council.schemes()
                .forEach(scheme -> add(
                        council,
                        "council_scheme (council, scheme, allocation, runs_from, runs_to)",
                        scheme.code(),
                        scheme.allocation(),
                        Date.valueOf(scheme.from()),
                        Date.valueOf(scheme.to())));
        council.terms()
                .forEach(term -> add(
                        council,
                        "council_term (council, term, starts_on, ends_on)",
                        term.code(),
                        Date.valueOf(term.from()),
                        Date.valueOf(term.to())));
        if (council.limits() != null) {
            council.limits()
                    .forEach((name, amount) -> add(council, "council_limit (council, name, amount)", name, amount));
        }
    }

    private void add(Council council, String columns, Object... values) {
        String marks = ", ?".repeat(values.length);
        var insert =
                jdbc.sql("insert into " + columns + " values (?" + marks + ")").param(council.code());
        for (Object value : values) {
            insert = insert.param(value);
        }
        insert.update();
    }

    private List<Council.Scheme> schemes(String code) {
        return jdbc.sql("""
                select scheme as code, allocation, runs_from as "from", runs_to as "to"
                from council_scheme where council = :code order by scheme
                """)
                .param("code", code)
                .query((row, n) -> new Council.Scheme(
                        row.getString(1),
                        row.getInt(2),
                        row.getDate(3).toLocalDate(),
                        row.getDate(4).toLocalDate()))
                .list();
    }

    private List<Council.Term> terms(String code) {
        return jdbc.sql("select term, starts_on, ends_on from council_term where council = :code order by starts_on")
                .param("code", code)
                .query((row, n) -> new Council.Term(
                        row.getString(1),
                        row.getDate(2).toLocalDate(),
                        row.getDate(3).toLocalDate()))
                .list();
    }

    private Map<String, Long> limits(String code) {
        return jdbc
                .sql("select name, amount from council_limit where council = :code")
                .param("code", code)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
