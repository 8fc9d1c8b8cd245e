package org.wholefamily.process;

import java.time.Instant;

/**
 * By when a step has to be done: first comes a reminder, then the due moment, then somebody else is told.
 *
 * @param escalateTo the candidate group that is told
 */
public record Deadline(Instant remindOn, Instant dueOn, Instant escalateOn, String escalateTo) {}
