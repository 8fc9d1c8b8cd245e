package org.wholefamily.safeguarding;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Cases;
import org.wholefamily.family.Contacts;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseVariables;

/** A council's front door, which takes up the concerns that are about none of its open cases. */
@Component
class FrontDoor {

    private static final int LONGEST = 200;

    private final Contacts contacts;
    private final Cases cases;
    private final Councils councils;
    private final CaseProcesses processes;
    private final BusinessClock clock;

    FrontDoor(Contacts contacts, Cases cases, Councils councils, CaseProcesses processes, BusinessClock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.councils = councils;
        this.processes = processes;
        this.clock = clock;
    }

    /** Opens a file for a concern and gives its reference. */
    String open(String council) {
        String prefix = councils.find(council).map(Council::referencePrefix).orElseThrow();
        return contacts.open(council, prefix, clock.today());
    }

    void start(String reference, Map<String, Object> told) {
        Map<String, Object> variables = new HashMap<>(told);
        variables.put(CaseVariables.CASE_REFERENCE.name(), reference);
        variables.put(CaseVariables.COUNCIL.name(), cases.get(reference).council());
        processes.start(SafeguardingProcess.FRONT_DOOR, reference, variables);
    }

    void close(String reference) {
        contacts.close(reference, clock.today());
    }

    /** What somebody typed, as far as it can be kept and shown. */
    static String plain(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
