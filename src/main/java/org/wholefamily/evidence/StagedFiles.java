package org.wholefamily.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** The files of imports on their way, and until their rows are read: in parts and packed, where every node finds them. */
@Repository
class StagedFiles {

    private static final int PART = 256 * 1024;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StagedFiles(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a file that is on its way, and gives its number. */
    long begin() {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into evidence_file (begun_at) values (:now)")
                .param("now", Timestamp.from(clock.now()))
                .update(key, "number");
        return key.getKeyAs(Number.class).longValue();
    }

    /** Keeps a file as it comes, part by part. */
    void keep(long number, InputStream file) throws IOException {
        int place = 0;
        for (byte[] part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
            jdbc.sql("insert into evidence_file_part (file, number, content) values (:number, :place, :content)")
                    .param("number", number)
                    .param("place", place++)
                    .param("content", packed(part))
                    .update();
        }
    }

    /** The file from its beginning. */
    InputStream read(long number) {
        return new Parts(number);
    }

    void forget(long number) {
        jdbc.sql("delete from evidence_file_part where file = :number")
                .param("number", number)
                .update();
        jdbc.sql("delete from evidence_file where number = :number")
                .param("number", number)
                .update();
    }

    /** Those that were begun before and are no import: the node died that took them. */
    List<Long> lost(Instant before) {
        return jdbc.sql("""
                select number from evidence_file f where begun_at < :before
                  and not exists (select 1 from evidence_import i where i.file = f.number)
                """)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
    }

    private static byte[] packed(byte[] part) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            out.write(part);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private byte[] part(long number, int place) throws IOException {
        byte[] packed = jdbc.sql("select content from evidence_file_part where file = :number and number = :place")
                .param("number", number)
                .param("place", place)
                .query(byte[].class)
                .optional()
                .orElse(null);
        if (packed == null) {
            return null;
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** Holds one part at a time. */
    private final class Parts extends InputStream {

        private final long number;
        private int next;
        private InputStream at = InputStream.nullInputStream();
        private boolean ended;

        private Parts(long number) {
            this.number = number;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = at.read(buffer, offset, length);
            while (read < 0 && !ended) {
                byte[] part = part(number, next++);
                ended = part == null;
                at = ended ? at : new ByteArrayInputStream(part);
                read = at.read(buffer, offset, length);
            }
            return read;
        }
    }
}
