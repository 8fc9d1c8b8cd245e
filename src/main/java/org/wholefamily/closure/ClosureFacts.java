package org.wholefamily.closure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseEvents;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** When a case was closed, and whether the change has lasted. */
@Component
class ClosureFacts implements FactSource {

    private static final String STEP = "closure";

    private final Closures closures;
    private final CaseEvents events;

    ClosureFacts(Closures closures, CaseEvents events) {
        this.closures = closures;
        this.events = events;
    }

    @Override
    public Set<String> names() {
        return Set.of(ClosureProcess.CLOSED_ON.name(), ClosureProcess.SUSTAINED.name());
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return closures
                .find(caseReference)
                .flatMap(closure -> name.equals(ClosureProcess.CLOSED_ON.name()) ? closed(closure) : checked(closure))
                .stream()
                .toList();
    }

    private Optional<Fact> closed(Closure closure) {
        return Optional.ofNullable(closure.closedOn())
                .map(on -> new Fact(
                        ClosureProcess.CLOSED_ON.name(),
                        on.toString(),
                        on,
                        STEP,
                        events.lastActor(closure.caseReference(), CaseClosed.class)));
    }

    private Optional<Fact> checked(Closure closure) {
        return Optional.ofNullable(closure.sustained())
                .map(lasted -> new Fact(
                        ClosureProcess.SUSTAINED.name(),
                        lasted,
                        closure.sustainCheckedOn(),
                        STEP,
                        events.lastActor(closure.caseReference(), SustainChecked.class)));
    }
}
