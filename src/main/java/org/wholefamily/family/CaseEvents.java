package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.chain.Chains;
import org.wholefamily.chain.Entry;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseEvent;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseWorkers;
import org.wholefamily.process.TaskCompleted;

/** What happened in each case, in order; nothing is ever changed or taken away. */
@Repository
public class CaseEvents implements CaseJournal, CaseWorkers {

    private final Chains chains;
    private final Cases cases;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final ApplicationEventPublisher listeners;

    CaseEvents(
            Chains chains, Cases cases, BusinessClock clock, ObjectMapper json, ApplicationEventPublisher listeners) {
        this.chains = chains;
        this.cases = cases;
        this.clock = clock;
        this.json = json;
        this.listeners = listeners;
    }

    @Override
    @Transactional
    public void tell(CaseEvent event) {
        tell(event, Actor.current());
    }

    /** The case is held first, as by all work on it: two who wait for it and for its chain would wait for each other. */
    @Override
    @Transactional
    public void tell(CaseEvent event, String actor) {
        String caseReference = event.caseReference();
        cases.lock(caseReference);
        chains.append(
                caseReference,
                () -> cases.get(caseReference).council(),
                new Entry(clock.now(), actor, event.kind(), text(event.detail())));
        listeners.publishEvent(event);
    }

    /** Who was the last to do something of a kind in a case; null when no person did. */
    public String lastActor(String caseReference, Class<? extends CaseEvent> kind) {
        return chains.actors(caseReference, CaseEvent.kind(kind)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> latest(String caseReference) {
        return chains.actors(caseReference, CaseEvent.kind(TaskCompleted.class));
    }

    private String text(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The detail of a case event is not plain data", e);
        }
    }
}
