package org.wholefamily.evidence.link;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wholefamily.evidence.LookAgain;
import org.wholefamily.family.PeopleChanged;

/**
 * Sees to it that somebody looks when people come and rows go back: soon, beside the work that made it so, one council at a
 * time; and every night, in case a node ended in between.
 */
@Component
class LookingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAgain.class);

    private final NewPeople people;
    private final JdbcClient jdbc;
    private final boolean soon;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "looking-again");
        thread.setDaemon(true);
        return thread;
    });

    LookingAgain(NewPeople people, JdbcClient jdbc, @Value("${wholefamily.matching.soon:true}") boolean soon) {
        this.people = people;
        this.jdbc = jdbc;
        this.soon = soon;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleChanged people) {
        look(people.council());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LookAgain rows) {
        look(rows.council());
    }

    private void look(String council) {
        if (soon && waiting.add(council)) {
            work.execute(() -> {
                waiting.remove(council);
                find(council);
            });
        }
    }

    @Scheduled(cron = "0 55 4 * * *", zone = "Europe/London")
    void nightly() {
        councils().forEach(this::find);
    }

    private void find(String council) {
        try {
            if (councils().contains(council)) {
                people.find(council);
            }
        } catch (RuntimeException fault) {
            LOG.warn(
                    "Nobody looked whose rows of {} are; it is tried again with what comes next ({})",
                    council,
                    fault.getClass().getName());
        }
    }

    /** Those to whom agencies ever sent anything. */
    private List<String> councils() {
        return jdbc.sql("select distinct council from evidence_extract order by council")
                .query(String.class)
                .list();
    }

    @PreDestroy
    void end() {
        work.shutdownNow();
    }
}
