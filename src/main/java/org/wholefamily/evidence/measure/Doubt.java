package org.wholefamily.evidence.measure;

import java.util.List;

/** A question that nobody has answered yet: whether these rows, all of one person, are a member's. */
record Doubt(long question, String member, List<Row> rows) {}
