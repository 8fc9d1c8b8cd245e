package org.wholefamily.process.pattern;

/** A text that counts how often it is looked at, so that no pattern can look at it without end. */
public final class CountedText implements CharSequence {

    /** Enough for a pattern that goes back to each character of a text of some thousand; some 20 ms. */
    private static final int LOOKS = 3_000_000;

    /** A pattern looked too often. */
    public static final class TooHard extends RuntimeException {
        private TooHard() {
            super("a pattern is too hard for a text", null, false, false);
        }
    }

    private final CharSequence text;
    private final int[] left;

    public CountedText(CharSequence text) {
        this(text, new int[] {LOOKS});
    }

    private CountedText(CharSequence text, int[] left) {
        this.text = text;
        this.left = left;
    }

    /** @throws TooHard when it was looked at too often, with all parts that were taken of it */
    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new TooHard();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
