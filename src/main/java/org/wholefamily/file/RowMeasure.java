package org.wholefamily.file;

/**
 * Follows a file of rows byte by byte to see how long each row is: one without an end would be held whole, as one text or as
 * millions of cells. Quotation marks count as they do for who reads the rows: at the beginning of a cell, and not within.
 */
final class RowMeasure {

    /** Characters; each cell has a limit of its own, which is told with its column. */
    static final int LONGEST = 100_000;

    private final byte part;
    private Place at = Place.CELL_BEGINS;
    private int length;
    private int line = 1;
    private int beginning = 1;

    private enum Place {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        MARK_WITHIN_QUOTED
    }

    /** @param part what parts the cells */
    RowMeasure(char part) {
        this.part = (byte) part;
    }

    /** Goes on by one byte of UTF-8 and says whether the row is still of a length that can be read. */
    boolean fits(byte next) {
        line += next == '\n' ? 1 : 0;
        length += isWithinCharacter(next) ? 0 : 1;
        at = after(next);
        if (at == Place.CELL_BEGINS && next != part) {
            length = 0;
            beginning = line;
        }
        return length <= LONGEST;
    }

    /** The line in which the next byte stands. */
    int line() {
        return line;
    }

    /** The line in which the row begins. */
    int beginning() {
        return beginning;
    }

    private Place after(byte next) {
        if (at == Place.QUOTED) {
            return next == '"' ? Place.MARK_WITHIN_QUOTED : Place.QUOTED;
        }
        boolean opens = next == '"' && at != Place.PLAIN;
        boolean ends = next == part || next == '\n' || next == '\r';
        return opens ? Place.QUOTED : ends ? Place.CELL_BEGINS : Place.PLAIN;
    }

    private static boolean isWithinCharacter(byte next) {
        return (next & 0xC0) == 0x80;
    }
}
