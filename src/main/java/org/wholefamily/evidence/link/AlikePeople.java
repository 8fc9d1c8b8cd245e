package org.wholefamily.evidence.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who have something in common with a few rows or people, read without the others. */
@Repository
class AlikePeople {

    /** So many are read sooner than those among them who have something in common. */
    private static final int FEW = 20_000;

    /** For more rows than that all are read. */
    private static final int FEW_ROWS = 200;

    private final JdbcClient jdbc;
    private final PeopleReading reading;
    private final SharedKeys shared;

    AlikePeople(JdbcClient jdbc, PeopleReading reading, SharedKeys shared) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.shared = shared;
    }

    /** Everybody about whom one of the rows may be. */
    CouncilPeople of(String council, List<OpenRow> rows) {
        int among = reading.count(council);
        if (rows.size() > FEW_ROWS || among <= FEW || !allAreKeyed(council)) {
            return reading.all(council);
        }
        SubjectKeys subjects = new SubjectKeys();
        Set<Long> keys = new TreeSet<>();
        rows.forEach(row -> keys.addAll(subjects.of(row.subject())));
        return reading.some(council, shared.people(council, keys), among);
    }

    /** The people, and whoever may be one of them. */
    CouncilPeople of(String council, Set<String> people, Collection<Long> keys) {
        int among = reading.count(council);
        if (among <= FEW) {
            return reading.all(council);
        }
        Set<String> alike = shared.people(council, keys);
        alike.addAll(people);
        return reading.some(council, alike, among);
    }

    private boolean allAreKeyed(String council) {
        return jdbc.sql("select id from person where council = :council and keyed = false fetch first row only")
                .param("council", council)
                .query(String.class)
                .optional()
                .isEmpty();
    }
}
