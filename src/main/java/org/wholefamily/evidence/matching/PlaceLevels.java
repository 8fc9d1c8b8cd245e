package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

/** How far two places agree, each an address and a postcode: who moves changes both, so they are one field. */
final class PlaceLevels {

    private final Words words;
    private final AddressLevels addresses;

    PlaceLevels(Words words) {
        this.words = words;
        this.addresses = new AddressLevels(words);
    }

    Level of(int address, int postcode, int otherAddress, int otherPostcode) {
        boolean same = postcode == otherPostcode;
        boolean postcodes = postcode != 0 && otherPostcode != 0;
        if (address == 0 || otherAddress == 0) {
            return !postcodes ? MISSING : same ? POSTCODE : isSlip(postcode, otherPostcode) ? LIKE_POSTCODE : OTHER;
        }
        boolean near = !postcodes || same || isSlip(postcode, otherPostcode);
        if (address == otherAddress) {
            return postcodes && same ? EQUAL : near ? ADDRESS : ELSEWHERE;
        }
        Level level = addresses.of(address, otherAddress);
        if (level == ALIKE) {
            return near ? ALIKE : LOOSE;
        }
        return postcodes && same ? NEIGHBOUR : level;
    }

    private boolean isSlip(int one, int other) {
        byte[] bytes = words.bytes();
        return Likeness.oneSlip(bytes, words.begin(one), words.end(one), bytes, words.begin(other), words.end(other));
    }
}
