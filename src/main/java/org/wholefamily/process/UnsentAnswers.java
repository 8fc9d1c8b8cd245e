package org.wholefamily.process;

/** What people have typed and not sent yet: it goes in the transaction in which nobody can send it any more. */
public interface UnsentAnswers {

    /** A task has ended, whichever way. */
    void taskEnded(String task);

    /** A person has sent the start form of a process. */
    void started(String user, String process);
}
