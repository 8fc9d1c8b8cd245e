package org.wholefamily.process.form;

import org.wholefamily.process.FormFault;

/**
 * Where in a submission an answer stands.
 *
 * @param path for programs, as {@code people[2].dateOfBirth}; empty at the root
 * @param row the entry of a list around it, for people, as {@code Person 3}; empty outside of lists
 */
record Place(String path, String row) {

    static final Place ROOT = new Place("", "");

    Place of(String key) {
        return new Place(path.isEmpty() ? key : path + "." + key, row);
    }

    /** An entry of the list that stands here, counted from 0. */
    Place entry(Field list, int index) {
        String word = list.property("entryName");
        String entry = (word.isEmpty() ? list.label() + ", entry" : word) + " " + (index + 1);
        return new Place(path + "[" + index + "]", row.isEmpty() ? entry : row + ", " + FormFault.within(entry));
    }

    boolean inEntry() {
        return !row.isEmpty();
    }

    FormFault fault(String label, String why) {
        return new FormFault(path, label, row, why);
    }
}
