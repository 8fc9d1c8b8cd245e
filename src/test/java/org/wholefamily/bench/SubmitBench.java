package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.Test;

/** One answered form with eight people at work, over HTTP, beside the bare engine with the same model in the same process. */
class SubmitBench {

    private static final int CLIENTS = 8;
    private static final int EACH = Integer.getInteger("bench.submits", 30);
    private static final String STEP = "userTask_screenReferral";
    private static final String ANSWERS = "{\"variables\": {\"screeningOutcome\": {\"value\": \"continue\"},"
            + " \"screeningNotes\": {\"value\": \"Spoke to the school.\"}}}";

    private final Findings findings =
            new Findings("submit", "one submit-form, 8 clients", "n", "p50 ms", "p95 ms", "p95 to bare engine");

    @Test
    void a_form_is_taken_beside_the_bare_engine() throws Exception {
        try (DurablePostgres server = DurablePostgres.start()) {
            Samples bare = bare(server.database("bare"));
            Samples ours = ours(server.database("ours"));
            findings.add("bare engine, Java", bare.n(), bare.p50(), bare.p95(), 1.0);
            findings.add("product, HTTP", ours.n(), ours.p50(), ours.p95(), ours.p95() / bare.p95());
            findings.write();
        }
    }

    private static Samples ours(DurablePostgres database) throws Exception {
        try (Product product = Product.on(database)) {
            for (int i = 0; i < CLIENTS * EACH * 2; i++) {
                product.people.refer("SUBMIT-" + i);
            }
            Client client = new Client(product.port);
            List<String> tasks = tasks(product.bean(ProcessEngine.class));
            return together(
                    tasks, task -> client.post("demo-triage", "/engine-rest/task/" + task + "/submit-form", ANSWERS));
        }
    }

    /** Default settings, full history, no authorization, no records of its own and nothing asked of the answers. */
    private static Samples bare(DurablePostgres database) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(20);
            ProcessEngine engine = engine(pool);
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("models/bpmn/referral.bpmn")
                    .deploy();
            for (int i = 0; i < CLIENTS * EACH * 2; i++) {
                engine.getRuntimeService()
                        .createProcessInstanceByKey("referral")
                        .setVariables(Map.of("taskPriority", 50, "urgency", "standard", "possibleMatch", false))
                        .startBeforeActivity(STEP)
                        .execute();
            }
            try {
                return together(
                        tasks(engine),
                        task -> engine.getFormService()
                                .submitTaskForm(
                                        task,
                                        Map.of(
                                                "screeningOutcome",
                                                "continue",
                                                "screeningNotes",
                                                "Spoke to the school.")));
            } finally {
                engine.close();
            }
        }
    }

    private static ProcessEngine engine(HikariDataSource pool) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        // The models read lists as JSON.
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return configuration.buildProcessEngine();
    }

    private static List<String> tasks(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(STEP).list().stream()
                .map(task -> task.getId())
                .toList();
    }

    /** The first half warms up. */
    private static Samples together(List<String> tasks, Consumer<String> submit) throws Exception {
        assertThat(tasks).hasSize(CLIENTS * EACH * 2);
        timed(tasks.subList(0, CLIENTS * EACH), submit);
        return timed(tasks.subList(CLIENTS * EACH, tasks.size()), submit);
    }

    private static Samples timed(List<String> tasks, Consumer<String> submit) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Double>> submitted = new ArrayList<>();
            for (String task : tasks) {
                submitted.add(clients.submit(() -> {
                    long begin = System.nanoTime();
                    submit.accept(task);
                    return (System.nanoTime() - begin) / 1e6;
                }));
            }
            double[] millis = new double[tasks.size()];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = submitted.get(i).get();
            }
            return Samples.of(millis);
        } finally {
            clients.shutdown();
        }
    }
}
