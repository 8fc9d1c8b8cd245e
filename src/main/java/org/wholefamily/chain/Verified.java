package org.wholefamily.chain;

/**
 * What came of walking the chains of a council.
 *
 * @param entries of all chains, those included of which the content was forgotten
 * @param head one hash of all that was walked: whoever notes it can tell later whether anything was taken off the end
 * @param firstBroken where a chain does not hold; null when all do
 */
public record Verified(boolean holds, long entries, String head, Break firstBroken) {

    /**
     * @param entry the number of the first entry of its chain that is not as it was written, from 1
     * @param reason {@code missing}, {@code changed} or {@code not in its place}
     */
    public record Break(String chain, int entry, String reason) {}
}
