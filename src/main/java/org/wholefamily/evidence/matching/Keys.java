package org.wholefamily.evidence.matching;

/** Makes numbers of words, the same on every machine and in every roll. */
final class Keys {

    private Keys() {}

    /** 0 for the empty word. */
    static long of(Words words, int word) {
        if (word == 0) {
            return 0;
        }
        byte[] bytes = words.bytes();
        long hash = 0xCBF29CE484222325L;
        for (int i = words.begin(word); i < words.end(word); i++) {
            if (bytes[i] != ' ') {
                hash = (hash ^ bytes[i]) * 0x100000001B3L;
            }
        }
        return spread(hash);
    }

    /** Of the first two words, such as number and street; 0 where there is only one. */
    static long firstWords(Words words, int word) {
        byte[] bytes = words.bytes();
        int blanks = 0;
        long hash = 0x84222325CBF29CE4L;
        for (int i = words.begin(word); i < words.end(word); i++) {
            blanks += bytes[i] == ' ' ? 1 : 0;
            if (blanks == 2) {
                break;
            }
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        return blanks == 0 ? 0 : spread(hash);
    }

    static int initial(Words words, int word) {
        return words.bytes()[words.begin(word)];
    }

    static long spread(long key) {
        long mixed = (key ^ key >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
