package org.wholefamily.process;

/**
 * Rows of a table that are about a case.
 *
 * @param rows the condition that finds them, with the reference as {@code :case}
 * @param fate what becomes of them when the case is forgotten
 * @param column the one that names the case in the rows of another; null unless only the name goes
 */
public record Held(String table, String rows, Fate fate, String column) {

    /** What becomes of rows when the case is forgotten. */
    public enum Fate {
        GOES,
        LOSES_NAME,
        OUTLIVES
    }

    /** Rows of the case itself. */
    public static Held rows(String table) {
        return rows(table, "case_reference = :case");
    }

    public static Held rows(String table, String condition) {
        return new Held(table, condition, Fate.GOES, null);
    }

    /** Rows of other cases that name this one. */
    public static Held names(String table, String column) {
        return new Held(table, column + " = :case", Fate.LOSES_NAME, column);
    }

    /** Rows that stay, because who looked and that something happened is answered for beyond the case. */
    public static Held outliving(String table, String condition) {
        return new Held(table, condition, Fate.OUTLIVES, null);
    }
}
