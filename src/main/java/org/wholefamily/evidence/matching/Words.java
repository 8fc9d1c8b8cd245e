package org.wholefamily.evidence.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Each text once, as bytes in one array; a text is known by its number, and 0 is the empty one. */
final class Words {

    private byte[] bytes = new byte[1 << 16];
    private int[] ends = new int[1 << 12];
    private int[] table = new int[1 << 13];
    private int size = 1;

    /** @param text of the letters a to z, digits and blanks only */
    int of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        int at = slot(letters);
        return table[at] != 0 ? table[at] : add(letters, at);
    }

    /** 0 where the text is not among them. */
    int find(String text) {
        return table[slot(text.getBytes(StandardCharsets.ISO_8859_1))];
    }

    private int add(byte[] letters, int at) {
        int begin = ends[size - 1];
        while (begin + letters.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1));
        }
        System.arraycopy(letters, 0, bytes, begin, letters.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size] = begin + letters.length;
        table[at] = size++;
        int added = size - 1;
        if (size * 3 > table.length * 2) {
            grow();
        }
        return added;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int word = 1; word < size; word++) {
            table[slot(Arrays.copyOfRange(bytes, begin(word), end(word)))] = word;
        }
    }

    private int slot(byte[] letters) {
        int at = spread(Arrays.hashCode(letters));
        while (table[at] != 0 && !isAt(table[at], letters)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private int spread(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & table.length - 1;
    }

    private boolean isAt(int word, byte[] letters) {
        return Arrays.equals(bytes, begin(word), end(word), letters, 0, letters.length);
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int begin(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    int end(int word) {
        return ends[word];
    }

    String text(int word) {
        return new String(bytes, begin(word), end(word) - begin(word), StandardCharsets.ISO_8859_1);
    }
}
