package org.wholefamily.council;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.problem.Problem;

/** Sets councils up, and up again when something about them changes. */
@Service
class SettingUp {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final References references;

    SettingUp(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events, References references) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.references = references;
    }

    /**
     * Sets a council up, or again with other partners, schemes, terms and limits.
     *
     * @throws Problem when another council uses its prefix, or when it changes its own after cases carry it
     */
    @Transactional
    void setUp(Council council) {
        if (changesPrefix(council) && references.givenBy(council.code())) {
            throw prefixRefused("families of this council have references with another prefix already; it stays");
        }
        try {
            keep(council);
        } catch (DuplicateKeyException e) {
            throw prefixRefused("another council uses this prefix");
        }
        events.publishEvent(new CouncilSetUp(council.code(), council.name()));
    }

    private boolean changesPrefix(Council council) {
        return jdbc.sql("select reference_prefix from council where code = :code")
                .param("code", council.code())
                .query(String.class)
                .optional()
                .filter(prefix -> !prefix.equals(council.referencePrefix()))
                .isPresent();
    }

    private static Problem prefixRefused(String reason) {
        return new Problem(
                HttpStatus.CONFLICT,
                "council-refused",
                "referencePrefix: " + reason,
                Map.of("field", "referencePrefix"));
    }

    private void keep(Council council) {
        String setUp = UUID.randomUUID().toString();
        int known = jdbc.sql(
                        "update council set name = :name, reference_prefix = :prefix, set_up = :setUp where code = :code")
                .param("setUp", setUp)
                .param("name", council.name())
                .param("prefix", council.referencePrefix())
                .param("code", council.code())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into council (code, name, reference_prefix, set_up_at, set_up) values (:code, :name, :prefix, :at, :setUp)")
                    .param("setUp", setUp)
                    .param("code", council.code())
                    .param("name", council.name())
                    .param("prefix", council.referencePrefix())
                    .param("at", Timestamp.from(clock.now()))
                    .update();
        }
        partners(council);
        for (String table : List.of("council_scheme", "council_term", "council_limit")) {
            jdbc.sql("delete from " + table + " where council = :code")
                    .param("code", council.code())
                    .update();
        }
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

    /** An agency that is named no more stays with its name, for what was written before. */
    private void partners(Council council) {
        jdbc.sql("update council_agency set partner = false where council = :code")
                .param("code", council.code())
                .update();
        council.agencies().forEach(agency -> {
            int known = jdbc.sql("update council_agency set name = :name, partner = true"
                            + " where council = :code and agency = :agency")
                    .param("name", agency.name())
                    .param("code", council.code())
                    .param("agency", agency.code())
                    .update();
            if (known == 0) {
                add(council, "council_agency (council, agency, name)", agency.code(), agency.name());
            }
        });
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
}
