package org.wholefamily.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.chain.Verified.Break;

/** Walks the chains of a council from their beginnings and sees whether each entry is as it was written. */
@Component
public class Verification {

    private static final int ROWS = 1_000;

    private final JdbcClient jdbc;

    Verification(DataSource database) {
        JdbcTemplate inParts = new JdbcTemplate(database);
        inParts.setFetchSize(ROWS);
        this.jdbc = JdbcClient.create(inParts);
    }

    /**
     * Walks all chains of a council at one moment; who adds to them meanwhile waits for nobody.
     *
     * @param expected chains that there have to be, at least
     */
    @Transactional(readOnly = true)
    public Verified verify(String council, Collection<String> expected) {
        Walk walk = new Walk();
        TreeSet<String> missing = new TreeSet<>(expected);
        jdbc.sql("""
                select h.chain, h.entries, h.hash as head, e.number, e.happened_at, e.actor, e.kind, e.detail, e.salt,
                  e.digest, e.hash
                from chain_head h left join chain_entry e on e.chain = h.chain
                where h.council = :council order by h.chain, e.number
                """).param("council", council).query((ResultSet row) -> {
            missing.remove(row.getString("chain"));
            walk.step(row);
        });
        walk.end();
        missing.stream().findFirst().ifPresent(chain -> walk.note(new Break(chain, 1, "missing")));
        return walk.verified();
    }

    private static final class Walk {

        private String chain;
        private Link last;
        private int entries;
        private String head;
        private int forgotten;
        private long walked;
        private String heads = "";
        private Break first;

        void step(ResultSet row) throws SQLException {
            if (!row.getString("chain").equals(chain)) {
                end();
                chain = row.getString("chain");
                last = Link.none(chain);
                entries = row.getInt("entries");
                head = row.getString("head");
                forgotten = 0;
            }
            if (row.getObject("number") != null) {
                walked++;
                entry(row);
            }
        }

        private void entry(ResultSet row) throws SQLException {
            Link link = new Link(
                    row.getInt("number"), row.getString("salt"), row.getString("digest"), row.getString("hash"));
            if (link.number() != last.number() + 1) {
                broken(last.number() + 1, "missing");
            } else if (!last.isFollowedBy(link)) {
                broken(link.number(), "not in its place");
            } else if (link.salt() == null) {
                forgotten = forgotten == 0 ? link.number() : forgotten;
            } else if (!link.holds(Chains.entry(row))) {
                broken(link.number(), "changed");
            } else if (row.getString("kind").equals(Chains.FORGOTTEN)) {
                forgotten = 0;
            }
            last = link;
        }

        /** What was forgotten is followed by an entry that says so, and the end is where it was. */
        void end() {
            if (chain == null) {
                return;
            }
            if (forgotten > 0) {
                broken(forgotten, "missing");
            }
            if (last.number() < entries) {
                broken(last.number() + 1, "missing");
            } else if (last.number() > entries || !last.hash().equals(head)) {
                broken(last.number(), "not in its place");
            }
            heads = Link.sha256(heads + "\n" + chain + "\n" + head);
        }

        private void broken(int entry, String reason) {
            note(new Break(chain, entry, reason));
        }

        void note(Break other) {
            boolean earlier = first == null
                    || other.chain().compareTo(first.chain()) < 0
                    || other.chain().equals(first.chain()) && other.entry() < first.entry();
            first = earlier ? other : first;
        }

        Verified verified() {
            return new Verified(first == null, walked, heads, first);
        }
    }
}
