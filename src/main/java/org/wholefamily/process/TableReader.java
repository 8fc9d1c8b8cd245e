package org.wholefamily.process;

import java.util.List;

/** A feature says here how it reads the tables that it asks, so that a council's own can be tried before it serves. */
public interface TableReader {

    List<TableAnswers> tables();
}
