package org.wholefamily.process;

import java.util.List;

/** Knows who has worked on a case so far. */
public interface CaseWorkers {

    /** Whoever completed a task of the case, each once; who did the latest stands first. */
    List<String> latest(String caseReference);
}
