package org.wholefamily.process;

import java.util.List;

/** What a room keeps of a case, said once: every table of the room with rows that are about one. */
public interface CaseHolding {

    /** In the order in which the rows can go: first what points to others. */
    List<Held> held();
}
