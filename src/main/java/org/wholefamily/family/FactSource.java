package org.wholefamily.family;

import java.util.List;
import java.util.Set;

/** What one step knows of cases, from its own table. */
public interface FactSource {

    /** The names under which it knows something. */
    Set<String> names();

    /** What is known of a case under one of its names, the oldest first; empty when nothing is. */
    List<Fact> of(String caseReference, String name);
}
