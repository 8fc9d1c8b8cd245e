package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Newcomers;

/** What the people of a council of 800 families wait for when it is alone, and when it is one of 150. */
class FamiliesAmongManyBench {

    private static final int COUNCIL = 800;
    private static final int COUNCILS = 150;
    private static final int TIMES = Integer.getInteger("bench.times", 60);
    private static final int COMPLETED = Math.min(TIMES, 40);
    private static final double GOAL = 1.2;
    private static final double LIMIT = 1.5;
    private static final double LONGEST = 250;
    private static final List<String> ROLES =
            List.of("triage", "caseworkers", "lead-professionals", "agency-education", "managers");
    private static final List<String> STEPS = List.of(
            "screenReferral",
            "screenReferral",
            "screenReferral",
            "recordAgreement",
            "recordFacts",
            "assessFamily",
            "offerLead",
            "answerOffer",
            "draftPlan",
            "carryOutAction",
            "holdReview",
            "confirmOutcome");

    private final Map<String, Samples> alone = new LinkedHashMap<>();
    private final Findings findings = new Findings(
            "families-among-many", "what", "families", "n", "p50 ms", "p95 ms", "p95 to alone", "goal", "holds");

    @Test
    void a_council_among_many_waits_as_long_as_alone() {
        try (DurablePostgres database = DurablePostgres.start();
                Product product = Product.on(database)) {
            List<String> templates = worked(product);
            var seeds = new Multiplication(database.url());
            seeds.add(templates, List.of("northshire"), COUNCIL - templates.size(), 1, true);
            product.startJobs();
            warm(product, database.jdbc());
            measure(product, database.jdbc(), COUNCIL);
            List<String> others = others(product);
            int round = 2;
            int each = 0;
            for (int families : sizes()) {
                int wanted = (families - COUNCIL) / others.size();
                seeds.add(templates, others, wanted - each, round++, Boolean.getBoolean("bench.history"));
                each = wanted;
                measure(product, database.jdbc(), COUNCIL + others.size() * each);
            }
        } finally {
            findings.write();
        }
    }

    private static int[] sizes() {
        return Stream.of(System.getProperty("bench.families", "30000,120000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static List<String> worked(Product product) {
        List<String> families = new ArrayList<>();
        for (String step : STEPS) {
            String family = product.people.refer("BENCH-" + families.size());
            product.workTo(family, step);
            families.add(family);
        }
        return families;
    }

    private static List<String> others(Product product) {
        Newcomers newcomers = new Newcomers(product.people);
        return IntStream.range(1, COUNCILS)
                .mapToObj(number -> {
                    newcomers.setUp("council-" + number, "Council " + number, letters(number), "");
                    return "council-" + number;
                })
                .toList();
    }

    private void warm(Product product, JdbcTemplate jdbc) {
        FamiliesAmongManyBench cold = new FamiliesAmongManyBench();
        cold.measure(product, jdbc, COUNCIL);
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + "Q";
    }

    private void measure(Product product, JdbcTemplate jdbc, int families) {
        assertThat(jdbc.queryForObject("select count(*) from family_case", Integer.class))
                .isEqualTo(families);
        Client client = new Client(product.port);
        String mine = filter(jdbc, "My work");
        for (String role : ROLES) {
            String user = "demo-" + role;
            sample(
                    families,
                    "task list of " + role,
                    i -> client.get(user, "/engine-rest/filter/" + mine + "/list?firstResult=0&maxResults=15"));
            sample(families, "task count of " + role, i -> client.get(user, "/engine-rest/task/count"));
        }
        String all = filter(jdbc, "All open tasks");
        sample(
                families,
                "list of all tasks, managers",
                i -> client.get("demo-managers", "/engine-rest/filter/" + all + "/list?firstResult=0&maxResults=15"));
        List<String> known =
                jdbc.queryForList("select reference from family_case where council = 'northshire'", String.class);
        Random random = new Random(7);
        sample(
                families,
                "family",
                i -> client.get("demo-caseworkers", "/api/families/" + known.get(random.nextInt(known.size()))));
        complete(families, client, jdbc);
        cockpit(families, product);
    }

    private void complete(int families, Client client, JdbcTemplate jdbc) {
        Iterator<String> open = jdbc.queryForList(
                        "select id_ from act_ru_task where tenant_id_ = 'northshire' and task_def_key_ ="
                                + " 'userTask_screenReferral' order by create_time_, id_ limit ?",
                        String.class,
                        COMPLETED + 5)
                .iterator();
        String answers = "{\"variables\": {\"screeningOutcome\": {\"value\": \"continue\"},"
                + " \"screeningNotes\": {\"value\": \"Spoke to the school.\"}}}";
        sample(
                families,
                "completing a task",
                COMPLETED,
                i -> client.post("demo-triage", "/engine-rest/task/" + open.next() + "/submit-form", answers));
    }

    private void cockpit(int families, Product product) {
        String process = product.bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("family-intervention")
                .latestVersion()
                .singleResult()
                .getId();
        CockpitPage page = new CockpitPage(product.port, "demo-managers", process);
        CockpitPage.calls().forEach(call -> sample(families, "Cockpit: " + call, i -> page.call(call)));
        sample(families, "Cockpit: whole page", i -> page.open());
    }

    private void sample(int families, String what, IntConsumer work) {
        sample(families, what, TIMES, work);
    }

    private void sample(int families, String what, int times, IntConsumer work) {
        Samples.of(5, work);
        Samples samples = Samples.of(times, work);
        alone.putIfAbsent(what, samples);
        double ratio = samples.p95() / alone.get(what).p95();
        boolean holds = samples.p95() <= LONGEST && ratio <= LIMIT;
        findings.add(
                what,
                families,
                samples.n(),
                samples.p50(),
                samples.p95(),
                ratio,
                "%s to %s, %s ms".formatted(GOAL, LIMIT, (int) LONGEST),
                holds && ratio > GOAL ? "within the limit" : Findings.holds(holds));
    }

    private static String filter(JdbcTemplate jdbc, String name) {
        return jdbc.queryForObject("select id_ from act_ru_filter where name_ = ?", String.class, name);
    }
}
