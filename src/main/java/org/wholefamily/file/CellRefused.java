package org.wholefamily.file;

/** A cell that cannot be read: its row, its column and why, with nothing personal. */
public class CellRefused extends RuntimeException {

    private final transient Row row;
    private final String column;

    public CellRefused(Row row, String column, String reason) {
        super(reason, null, false, false);
        this.row = row;
        this.column = column;
    }

    public Row row() {
        return row;
    }

    public String column() {
        return column;
    }
}
