package org.wholefamily.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;

/** The steps of the map that a case went through: each has the name of the process that it calls. */
@Service
public class CaseSteps {

    private final HistoryService history;
    private final AsProduct asProduct;

    CaseSteps(@Lazy HistoryService history, @Lazy ProcessEngine engine) {
        this.history = history;
        this.asProduct = new AsProduct(engine);
    }

    /** The day on which a case came to a step for the last time; empty where the engine never noted it. */
    public Optional<LocalDate> since(String caseReference, String step) {
        return asProduct.run(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .processDefinitionKey(step)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricProcessInstance::getStartTime)
                .map(start -> LocalDate.ofInstant(start.toInstant(), BusinessClock.ZONE))
                .findFirst());
    }

    /** A step as people call it, such as "Family plan". */
    public static String words(String step) {
        String words = step.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
