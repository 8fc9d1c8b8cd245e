package org.wholefamily.draft;

/** Where a draft belongs: to a task, whoever does it, or to a person who is about to start a process. */
record Place(String task, String person, String process) {

    private static final String NONE = "";

    static Place ofTask(String task) {
        return new Place(task, NONE, NONE);
    }

    static Place ofStart(String person, String process) {
        return new Place(NONE, person, process);
    }
}
