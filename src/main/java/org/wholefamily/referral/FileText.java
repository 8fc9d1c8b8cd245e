package org.wholefamily.referral;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Sees whether bytes are text as we read it: UTF-8 without control characters that no text has. */
final class FileText {

    private static final int CHUNK = 8192;

    private FileText() {}

    /** @throws Problem with the line where the text ends */
    static void check(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw refused(
                    "not-utf-8",
                    "Line " + line(bytes, in.position())
                            + " is not in UTF-8; save the file as CSV UTF-8 and send it again");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw refused("not-csv", "Line " + line(bytes, i) + " holds something that is no text");
            }
        }
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }
}
