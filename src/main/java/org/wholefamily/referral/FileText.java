package org.wholefamily.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Sees whether bytes are text as we read it: UTF-8 in rows, without control characters that no text has. */
final class FileText {

    private static final int CHUNK = 8192;

    /** As many bytes as a character has that is cut at the end of a part. */
    private static final int CUT = 4;

    private FileText() {}

    /**
     * Reads the parts of a file one after the other.
     *
     * @throws Problem with the line where the text ends
     */
    static void check(List<byte[]> file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(CHUNK + CUT);
        int line = 1;
        boolean more = true;
        try (InputStream bytes = stream(file)) {
            while (more) {
                int read = bytes.readNBytes(in.array(), in.position(), CHUNK);
                more = read == CHUNK;
                in.limit(in.position() + read).rewind();
                CoderResult result = decoder.decode(in, CharBuffer.allocate(CHUNK + CUT), !more);
                line += newLines(in);
                if (result.isError()) {
                    throw refused(
                            "not-utf-8",
                            "Line " + line + " is not in UTF-8; save the file as CSV UTF-8 and send it again");
                }
                in.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireText(file);
    }

    static InputStream stream(List<byte[]> file) {
        return new SequenceInputStream(Collections.enumeration(
                file.stream().map(ByteArrayInputStream::new).toList()));
    }

    private static void requireText(List<byte[]> file) {
        RowMeasure rows = new RowMeasure();
        int line = 1;
        for (byte[] part : file) {
            for (byte next : part) {
                if (next == 0) {
                    throw refused("not-csv", "Line " + line + " holds something that is no text");
                }
                if (!rows.fits(next)) {
                    throw refused(
                            "too-much",
                            "Line %d begins a row of more than %,d characters; a quotation mark may be missing"
                                    .formatted(rows.beginning(), RowMeasure.LONGEST));
                }
                line += next == '\n' ? 1 : 0;
            }
        }
    }

    /** In what is read of a buffer. */
    private static int newLines(ByteBuffer in) {
        int lines = 0;
        for (int i = 0; i < in.position(); i++) {
            lines += in.get(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
