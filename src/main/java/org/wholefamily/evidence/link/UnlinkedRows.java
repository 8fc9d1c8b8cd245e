package org.wholefamily.evidence.link;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.Apart;
import org.wholefamily.evidence.EvidenceImports;
import org.wholefamily.evidence.HeldExtracts;

/** Forgets rows that are nobody's: what agencies hold of people with whom nobody works is not kept for longer than it may help. */
@Component
public class UnlinkedRows {

    private static final int AT_A_TIME = 10_000;

    private static final List<String> TABLES =
            List.of("evidence_key", "evidence_again", "evidence_question_row", "evidence_said", "evidence_row_before");

    private final JdbcClient jdbc;
    private final EvidenceImports imports;
    private final HeldExtracts extracts;
    private final ManyRows many;
    private final Apart apart;
    private final BusinessClock clock;
    private final Duration kept;

    UnlinkedRows(
            JdbcClient jdbc,
            EvidenceImports imports,
            HeldExtracts extracts,
            ManyRows many,
            Apart apart,
            BusinessClock clock,
            @Value("${wholefamily.matching.keep-unlinked-days}") int days) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.extracts = extracts;
        this.many = many;
        this.apart = apart;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** Those of imports that are done and were sent longer ago than the setting says; what is asked stays until it is answered. */
    @Scheduled(cron = "0 10 5 * * *", zone = "Europe/London")
    public void forget() {
        jdbc.sql("select number from evidence_import where state = 'done' and sent_at < :before order by number")
                .param("before", before())
                .query(Long.class)
                .list()
                .forEach(number -> {
                    while (apart.get(() -> forgetSome(number)) == AT_A_TIME) {
                        continue;
                    }
                });
    }

    private Timestamp before() {
        return Timestamp.from(clock.now().minus(kept));
    }

    private int forgetSome(long number) {
        extracts.holdLinks(imports.hold(number).council());
        List<Long> rows = jdbc.sql("""
                select r.id from evidence_row r left join evidence_link l on l.row_number = r.id
                where r.import = :number and l.row_number is null
                  and not exists (select 1 from evidence_again a where a.row_number = r.id)
                  and not exists (select 1 from evidence_question_row a join evidence_question q on q.number = a.question
                    where a.row_number = r.id and q.answer is not null)
                  and not exists (select 1 from evidence_said s join evidence_import i on i.number = s.import
                    where s.row_number = r.id and i.sent_at >= :before)
                order by r.id fetch first :most rows only
                """)
                .param("number", number)
                .param("before", before())
                .param("most", AT_A_TIME)
                .query(Long.class)
                .list();
        TABLES.forEach(table -> many.delete(table, rows));
        many.deleteById("evidence_row", rows);
        return rows.size();
    }
}
