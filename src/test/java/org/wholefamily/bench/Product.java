package org.wholefamily.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wholefamily.WholeFamilyApplication;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Waits;

/** The whole product with the demonstration's council and no families, on a database of its own. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext running;
    final int port;
    final Caseworkers people;
    private final Waits waits;

    private Product(ConfigurableApplicationContext running) {
        this.running = running;
        this.port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.people = new Caseworkers(port);
        this.waits = new Waits(running.getBean(ManagementService.class), people);
    }

    static Product on(DurablePostgres database) {
        return on(database, List.of());
    }

    /** With settings of its own and what else belongs into it. */
    static Product on(DurablePostgres database, List<String> settings, Class<?>... more) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--wholefamily.demo.families=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--server.port=0"));
        settings.forEach(setting -> all.add("--" + setting));
        return new Product(new SpringApplicationBuilder(WholeFamilyApplication.class)
                .sources(more)
                .profiles("demo")
                .run(all.toArray(String[]::new)));
    }

    /** Lets everybody do what comes next until a task of the step is open. */
    void workTo(String family, String step) {
        for (int round = 0; round < 120; round++) {
            var open = people.tasksOf(family);
            if (open.stream().anyMatch(task -> task.step().equals(step))) {
                return;
            }
            if (open.isEmpty()) {
                waits.endNext(family);
            } else {
                people.complete(open.get(0), Map.of());
            }
        }
        throw new AssertionError(family + " never came to " + step);
    }

    /** Background work goes on from here, as on every node. */
    void startJobs() {
        var engine = running.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        ((ProcessEngineConfigurationImpl) engine).getJobExecutor().start();
    }

    <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    @Override
    public void close() {
        running.close();
    }
}
