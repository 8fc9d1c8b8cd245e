package org.wholefamily.process;

/** Which council's process serves a case. */
public interface CouncilProcesses {

    /** The council when it has a process of its own under this key, else null, which means the shared one. */
    String processTenant(String key, String council);
}
