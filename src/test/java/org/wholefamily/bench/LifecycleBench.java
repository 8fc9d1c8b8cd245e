package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a family's way from referral to closure costs, beside the same way on an engine as it comes. */
class LifecycleBench {

    private static final int FAMILIES = Integer.getInteger("bench.lifecycles", 40);
    private static final int AT_ONCE = 4;
    private static final String WRITTEN =
            "select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables order by relname";

    private record Cost(double statements, double inserted, double updated, double deleted, double perSecond) {

        double written() {
            return inserted + updated + deleted;
        }
    }

    @Test
    void a_lifecycle_costs_less_than_on_an_engine_as_it_comes() throws Exception {
        try (DurablePostgres server = DurablePostgres.start()) {
            Cost stock = cost("stock", server.database("stock"), EngineAsItComes.SETTINGS, EngineAsItComes.class);
            Cost ours = cost("ours", server.database("ours"), List.of());
            Findings findings = new Findings(
                    "lifecycle", "a lifecycle", "n", "engine as it comes", "ours", "ratio", "goal", "holds");
            double rows = ours.written() / stock.written();
            double speed = ours.perSecond() / stock.perSecond();
            line(findings, "statements sent", stock.statements(), ours.statements());
            line(findings, "rows inserted", stock.inserted(), ours.inserted());
            line(findings, "rows updated", stock.updated(), ours.updated());
            line(findings, "rows deleted", stock.deleted(), ours.deleted());
            findings.add(
                    "rows written",
                    FAMILIES,
                    stock.written(),
                    ours.written(),
                    rows,
                    "at most 0.6",
                    Findings.holds(rows <= 0.6));
            findings.add(
                    "a second",
                    FAMILIES,
                    stock.perSecond(),
                    ours.perSecond(),
                    speed,
                    "at least 1.3",
                    Findings.holds(speed >= 1.3));
            findings.write();
        }
    }

    private static void line(Findings findings, String what, double stock, double ours) {
        findings.add(what, FAMILIES, stock, ours, ours / stock, "", "");
    }

    private static Cost cost(String name, DurablePostgres database, List<String> settings, Class<?>... more)
            throws Exception {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.add(Statements.class);
        try (Product product = Product.on(database, settings, sources.toArray(Class[]::new))) {
            together(product, "WARM", AT_ONCE * 2);
            Map<String, long[]> before = written(database.jdbc());
            Statements.most();
            long sent = Statements.SENT.get();
            long begin = System.nanoTime();
            together(product, "LIFE", FAMILIES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            sent = Statements.SENT.get() - sent;
            System.out.println(name + ": asked most often\n" + Statements.most());
            return cost(name, before, written(database.jdbc()), sent, FAMILIES / seconds);
        }
    }

    private static Cost cost(
            String name, Map<String, long[]> before, Map<String, long[]> after, long sent, double perSecond) {
        double[] sum = new double[3];
        List<String> tables = new ArrayList<>();
        after.forEach((table, now) -> {
            long[] was = before.getOrDefault(table, new long[3]);
            StringBuilder line = new StringBuilder(table);
            for (int kind = 0; kind < 3; kind++) {
                double rows = (now[kind] - was[kind]) / (double) FAMILIES;
                sum[kind] += rows;
                line.append(String.format(" %.1f", rows));
            }
            tables.add(line.toString());
        });
        System.out.println(name + ": rows inserted, updated and deleted a lifecycle\n"
                + tables.stream().filter(line -> !line.endsWith(" 0.0 0.0 0.0")).collect(Collectors.joining("\n")));
        return new Cost(sent / (double) FAMILIES, sum[0], sum[1], sum[2], perSecond);
    }

    private static void together(Product product, String name, int families) throws Exception {
        WorkInEngine work = new WorkInEngine(product);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < families; i++) {
                String referral = name + "-" + i;
                done.add(workers.submit(() -> work.toEnd(product.people.refer(referral))));
            }
            for (Future<Integer> family : done) {
                assertThat(family.get()).isGreaterThan(20);
            }
        } finally {
            workers.shutdown();
        }
    }

    /** The database reports what was written with some seconds' delay. */
    private static Map<String, long[]> written(JdbcTemplate jdbc) throws InterruptedException {
        Thread.sleep(12_000);
        Map<String, long[]> written = new TreeMap<>();
        jdbc.query(WRITTEN, row -> {
            written.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4)});
        });
        return written;
    }
}
