package org.wholefamily.security;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the border of the product knows of groups and of messages from outside. */
public final class GroupsAndMessages {

    private GroupsAndMessages() {}

    /** The name of every group by its id. */
    public static SortedMap<String, String> groups() {
        SortedMap<String, String> groups = new TreeMap<>();
        Roles.all().forEach(group -> groups.put(group, Roles.name(group)));
        return groups;
    }

    /** The keys of every message that a case takes from outside. */
    public static SortedMap<String, TreeSet<String>> messages() {
        SortedMap<String, TreeSet<String>> messages = new TreeMap<>();
        IncomingMessage.KNOWN.forEach((name, keys) -> messages.put(name, new TreeSet<>(keys.keySet())));
        return messages;
    }
}
