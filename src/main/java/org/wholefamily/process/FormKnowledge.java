package org.wholefamily.process;

import java.util.List;

/** What a feature lets forms show, served when a form opens and never kept by the engine. */
public interface FormKnowledge {

    /** Everything that this feature tells, each key by one feature alone. */
    List<Shown> shown();
}
