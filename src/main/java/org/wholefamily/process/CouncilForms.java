package org.wholefamily.process;

/** Which of the forms with one name serves a council; works inside the engine's commands. */
public interface CouncilForms {

    /** The key under which the form is deployed that serves a council: its own, or the shared one. */
    String form(String form, String council);
}
