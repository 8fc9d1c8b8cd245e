package org.wholefamily.security;

import java.util.SortedMap;
import java.util.TreeMap;

/** What the border of the product knows of groups. */
public final class GroupsAndMessages {

    private GroupsAndMessages() {}

    /** The name of every group by its id. */
    public static SortedMap<String, String> groups() {
        SortedMap<String, String> groups = new TreeMap<>();
        Roles.all().forEach(group -> groups.put(group, Roles.name(group)));
        return groups;
    }
}
