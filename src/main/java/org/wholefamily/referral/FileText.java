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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Sees whether bytes are text as we read it: UTF-8 in rows, without control characters that no text has. */
final class FileText {

    /** What helps whoever sent a file that is not read. */
    static final String SAVE = "save the file as CSV UTF-8 (comma delimited) and send it again";

    private static final int CHUNK = 8192;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** How the files begin in which spreadsheets keep their tables, the new ones and the old. */
    private static final List<byte[]> SPREADSHEETS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    /** As many bytes as a character has that is cut at the end of a part. */
    private static final int CUT = 4;

    private FileText() {}

    /**
     * Reads the parts of a file one after the other.
     *
     * @throws Problem with the line where the text ends
     */
    static void check(List<byte[]> file) {
        if (SPREADSHEETS.stream().anyMatch(start -> begins(file, start))) {
            throw refused("not-csv", "The file is a spreadsheet and not CSV; " + SAVE);
        }
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
                    throw refused("not-utf-8", "Line " + line + " is not in UTF-8; " + SAVE);
                }
                in.compact();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireText(file);
    }

    /** The bytes of a file without the mark with which some programs begin it. */
    static InputStream stream(List<byte[]> file) throws IOException {
        InputStream bytes = new SequenceInputStream(Collections.enumeration(
                file.stream().map(ByteArrayInputStream::new).toList()));
        if (begins(file, MARK)) {
            bytes.skipNBytes(MARK.length);
        }
        return bytes;
    }

    private static boolean begins(List<byte[]> file, byte[] start) {
        return !file.isEmpty()
                && file.get(0).length >= start.length
                && Arrays.equals(file.get(0), 0, start.length, start, 0, start.length);
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
