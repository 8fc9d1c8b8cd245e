package org.wholefamily.family;

import java.util.regex.Pattern;

/** The numbers by which agencies tell people apart. */
public enum PersonNumber {
    PUPIL("[A-Z][0-9]{11}[0-9A-Z]", "[A-Z][0-9]{11}[0-9A-Z]", "A123456789012"),
    /** No letter behind D was ever given at the end; it may be left out. */
    NATIONAL_INSURANCE("[A-Z]{2}[0-9]{6}[A-D]?", "[A-Z]{2}[0-9]{6}[A-Z]?", "QQ123456C");

    /** What programs and people write where a number must stand and none is known. */
    private static final Pattern NOUGHTS = Pattern.compile("[A-Z]*0+[A-Z]?");

    private final String written;
    private final Pattern shape;
    private final String example;

    PersonNumber(String written, String shape, String example) {
        this.written = written;
        this.shape = Pattern.compile(shape);
        this.example = example;
    }

    /** The pattern of one that may be true, in capitals and without blanks. */
    public String written() {
        return written;
    }

    public String example() {
        return example;
    }

    /** Whether a text in capitals without blanks may be one, perhaps mistyped: where letters stand and where digits tells. */
    public boolean isLike(String text) {
        return shape.matcher(text).matches() && !NOUGHTS.matcher(text).matches();
    }
}
