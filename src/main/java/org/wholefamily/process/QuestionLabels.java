package org.wholefamily.process;

import java.util.Map;

/** What forms call the things that they ask for. */
public interface QuestionLabels {

    /**
     * The labels of a form's questions by their keys, as it serves a council today; empty when there is no such form.
     *
     * @param form the id that it shares with other councils' own
     */
    Map<String, String> of(String form, String council);
}
