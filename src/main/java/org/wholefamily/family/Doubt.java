package org.wholefamily.family;

/**
 * Two people who may be one: the rule does not tell, a person is asked.
 *
 * @param one who was referred
 * @param other a member of the known family, or somebody else who was referred with the first
 * @param together whether they were referred together
 */
public record Doubt(KnownPerson one, KnownPerson other, boolean together) {

    /** What stands for the two in an answer; says nothing of them. */
    public String id() {
        return one.id() + "/" + other.id();
    }

    /** Why they may be one, without a value. */
    public String why() {
        return SamePerson.why(one, other);
    }

    boolean isAbout(String person, String known) {
        return one.id().equals(person) && other.id().equals(known);
    }
}
