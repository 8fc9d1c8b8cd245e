package org.wholefamily.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration with invented families in mid-course, by the same forms that people use. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "wholefamily.demo.families", matchIfMissing = true)
class DemoFamilies implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFamilies.class);
    private static final String PROCESS = "family-intervention";

    private final DemoWork work;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ObjectMapper json;
    private final Resource families;
    private final Resource answers;

    DemoFamilies(
            DemoWork work,
            RepositoryService repository,
            HistoryService history,
            ObjectMapper json,
            @Value("classpath:demo/families.json") Resource families,
            @Value("classpath:demo/answers.json") Resource answers) {
        this.work = work;
        this.repository = repository;
        this.history = history;
        this.json = json;
        this.families = families;
        this.answers = answers;
    }

    /**
     * An invented family.
     *
     * @param referral the answers of the start form
     * @param until the step that is left open; the family has come to it
     * @param answers by form, where they differ from the usual ones
     */
    record DemoFamily(Map<String, Object> referral, String until, Map<String, Map<String, Object>> answers) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0) {
            return;
        }
        Map<String, Map<String, Object>> usual = json.readValue(answers.getInputStream(), new TypeReference<>() {});
        List<DemoFamily> invented = json.readValue(families.getInputStream(), new TypeReference<>() {});
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        for (DemoFamily family : invented) {
            Map<String, Map<String, Object>> answered = new HashMap<>(usual);
            family.answers().forEach((form, differing) -> answered.merge(form, differing, DemoFamilies::with));
            work.workUntil(work.start("demo-triage", definition, family.referral()), family.until(), answered);
        }
        LOG.info("{} invented families are in mid-course", invented.size());
    }

    private static Map<String, Object> with(Map<String, Object> usual, Map<String, Object> differing) {
        Map<String, Object> both = new HashMap<>(usual);
        both.putAll(differing);
        return both;
    }
}
