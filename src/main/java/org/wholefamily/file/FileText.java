package org.wholefamily.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
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

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer in = ByteBuffer.allocate(CHUNK + CUT);
    private final RowMeasure rows;

    private FileText(char part) {
        this.rows = new RowMeasure(part);
    }

    /**
     * Reads a file to its end, part by part.
     *
     * @param part what parts its cells
     * @throws Problem with the line where the text ends
     */
    static void check(InputStreamSource file, char part) throws IOException {
        try (InputStream bytes = stream(file)) {
            for (byte[] start : SPREADSHEETS) {
                if (begins(bytes, start)) {
                    throw refused("not-csv", "The file is a spreadsheet and not CSV; " + SAVE);
                }
            }
            new FileText(part).read(bytes);
        }
    }

    /** The bytes of a file without the mark with which some programs begin it. */
    static InputStream stream(InputStreamSource file) throws IOException {
        InputStream bytes = new BufferedInputStream(file.getInputStream(), CHUNK);
        if (begins(bytes, MARK)) {
            bytes.skipNBytes(MARK.length);
        }
        return bytes;
    }

    private static boolean begins(InputStream bytes, byte[] start) throws IOException {
        bytes.mark(start.length);
        byte[] first = bytes.readNBytes(start.length);
        bytes.reset();
        return Arrays.equals(first, start);
    }

    private void read(InputStream bytes) throws IOException {
        boolean more = true;
        while (more) {
            int read = bytes.readNBytes(in.array(), in.position(), CHUNK);
            more = read == CHUNK;
            in.limit(in.position() + read).rewind();
            if (decoder.decode(in, CharBuffer.allocate(CHUNK + CUT), !more).isError()) {
                throw refused("not-utf-8", "Line " + (rows.line() + newLines()) + " is not in UTF-8; " + SAVE);
            }
            requireText();
            in.compact();
        }
    }

    /** In what is read of the buffer. */
    private int newLines() {
        int lines = 0;
        for (int i = 0; i < in.position(); i++) {
            lines += in.get(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void requireText() {
        for (int i = 0; i < in.position(); i++) {
            byte next = in.get(i);
            if (next == 0) {
                throw refused("not-csv", "Line " + rows.line() + " holds something that is no text");
            }
            if (!rows.fits(next)) {
                throw refused(
                        "too-much",
                        "Line %d begins a row of more than %,d characters; a quotation mark may be missing"
                                .formatted(rows.beginning(), RowMeasure.LONGEST));
            }
        }
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
