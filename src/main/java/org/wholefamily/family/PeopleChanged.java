package org.wholefamily.family;

/** A council knows more people, or knows that two of them are one. */
public record PeopleChanged(String council) {}
