package org.wholefamily.evidence.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows about people, column by column: half a million of them take some 60 MB. Rolls that are compared share their words. */
public final class Roll {

    private final Words words;
    private int[] forenames = new int[64];
    private int[] surnames = new int[64];
    private int[] birthdays = new int[64];
    private int[] postcodes = new int[64];
    private int[] addresses = new int[64];
    private int[] numbers = new int[64];
    private int[] idEnds = new int[64];
    private byte[] ids = new byte[1024];
    private int size;

    private Roll(Words words) {
        this.words = words;
    }

    public static Roll empty() {
        return new Roll(new Words());
    }

    /** An empty roll whose rows can be compared with the rows of this one. */
    public Roll beside() {
        return new Roll(words);
    }

    /** Forgets its rows, and none of their words. */
    public void clear() {
        size = 0;
    }

    public void add(PersonRow row) {
        if (size == forenames.length) {
            widen(size + (size >> 1));
        }
        forenames[size] = words.of(Plain.name(row.forename()));
        surnames[size] = words.of(Plain.name(row.surname()));
        birthdays[size] = Plain.day(row.dateOfBirth());
        postcodes[size] = words.of(Plain.code(row.postcode()));
        addresses[size] = words.of(Plain.address(row.address()));
        numbers[size] = words.of(Plain.code(row.number()));
        addId(row.id().getBytes(StandardCharsets.UTF_8));
    }

    private void addId(byte[] id) {
        int begin = size == 0 ? 0 : idEnds[size - 1];
        while (begin + id.length > ids.length) {
            ids = Arrays.copyOf(ids, ids.length + (ids.length >> 1));
        }
        System.arraycopy(id, 0, ids, begin, id.length);
        idEnds[size++] = begin + id.length;
    }

    Roll copy() {
        Roll copy = new Roll(words);
        copy.widen(Math.max(64, size));
        for (int row = 0; row < size; row++) {
            copy.add(this, row);
        }
        return copy;
    }

    /** Adds a row of a roll with the same words. */
    void add(Roll other, int row) {
        if (size == forenames.length) {
            widen(size + (size >> 1));
        }
        forenames[size] = other.forenames[row];
        surnames[size] = other.surnames[row];
        birthdays[size] = other.birthdays[row];
        postcodes[size] = other.postcodes[row];
        addresses[size] = other.addresses[row];
        numbers[size] = other.numbers[row];
        int begin = row == 0 ? 0 : other.idEnds[row - 1];
        addId(Arrays.copyOfRange(other.ids, begin, other.idEnds[row]));
    }

    boolean isAlike(int row, Roll other, int otherRow) {
        return forenames[row] == other.forenames[otherRow]
                && surnames[row] == other.surnames[otherRow]
                && birthdays[row] == other.birthdays[otherRow]
                && postcodes[row] == other.postcodes[otherRow]
                && addresses[row] == other.addresses[otherRow]
                && numbers[row] == other.numbers[otherRow];
    }

    private void widen(int length) {
        forenames = Arrays.copyOf(forenames, length);
        surnames = Arrays.copyOf(surnames, length);
        birthdays = Arrays.copyOf(birthdays, length);
        postcodes = Arrays.copyOf(postcodes, length);
        addresses = Arrays.copyOf(addresses, length);
        numbers = Arrays.copyOf(numbers, length);
        idEnds = Arrays.copyOf(idEnds, length);
    }

    public int size() {
        return size;
    }

    /** The id with which the row was added. */
    public String id(int row) {
        int begin = row == 0 ? 0 : idEnds[row - 1];
        return new String(ids, begin, idEnds[row] - begin, StandardCharsets.UTF_8);
    }

    Words words() {
        return words;
    }

    int forename(int row) {
        return forenames[row];
    }

    int surname(int row) {
        return surnames[row];
    }

    int birthday(int row) {
        return birthdays[row];
    }

    int postcode(int row) {
        return postcodes[row];
    }

    int address(int row) {
        return addresses[row];
    }

    int number(int row) {
        return numbers[row];
    }
}
