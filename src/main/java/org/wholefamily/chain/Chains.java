package org.wholefamily.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows that are only ever added, each with the hash of the one before; a chain is what happened in one case. */
@Repository
@Transactional
public class Chains {

    /** The kind of the entry that says that those before it were forgotten. */
    static final String FORGOTTEN = "forgotten";

    private final JdbcClient jdbc;

    public Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry, after whoever is adding one to the same chain at this moment.
     *
     * @param council whose the chain is, asked when it begins
     */
    public void append(String chain, Supplier<String> council, Entry entry) {
        Link last = held(chain).orElseGet(() -> begin(chain, council.get()));
        Link link = last.next(entry);
        jdbc.sql("""
                insert into chain_entry (chain, number, happened_at, actor, kind, detail, salt, digest, hash)
                values (:chain, :number, :at, :actor, :kind, :detail, :salt, :digest, :hash)
                """)
                .param("chain", chain)
                .param("number", link.number())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("kind", entry.kind())
                .param("detail", entry.detail())
                .param("salt", link.salt())
                .param("digest", link.digest())
                .param("hash", link.hash())
                .update();
        jdbc.sql("update chain_head set entries = :number, hash = :hash where chain = :chain")
                .param("number", link.number())
                .param("hash", link.hash())
                .param("chain", chain)
                .update();
    }

    /** What was not forgotten, in order. */
    @Transactional(readOnly = true)
    public List<Entry> entries(String chain) {
        return jdbc.sql("""
                select happened_at, actor, kind, detail from chain_entry
                where chain = :chain and salt is not null order by number
                """).param("chain", chain).query((row, n) -> entry(row)).list();
    }

    /** Whoever did something of a kind, each once; who did so latest stands first. */
    @Transactional(readOnly = true)
    public List<String> actors(String chain, String kind) {
        return jdbc.sql("""
                select actor from chain_entry where chain = :chain and kind = :kind and actor is not null
                group by actor order by max(number) desc
                """)
                .param("chain", chain)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** Takes away what happened and leaves that something did; the chain holds on, and says when it was forgotten. */
    public void forget(String chain, Instant at) {
        held(chain).ifPresent(last -> {
            jdbc.sql("""
                    update chain_entry set happened_at = null, actor = null, kind = null, detail = null, salt = null
                    where chain = :chain
                    """).param("chain", chain).update();
            append(chain, () -> null, new Entry(at, null, FORGOTTEN, "{}"));
        });
    }

    private Optional<Link> held(String chain) {
        return jdbc.sql("select entries, hash from chain_head where chain = :chain for update")
                .param("chain", chain)
                .query((row, n) -> new Link(row.getInt("entries"), null, null, row.getString("hash")))
                .optional();
    }

    /** Of two that begin one chain at the same moment the database refuses one. */
    private Link begin(String chain, String council) {
        Link none = Link.none(chain);
        jdbc.sql("insert into chain_head (chain, council, entries, hash) values (:chain, :council, 0, :hash)")
                .param("chain", chain)
                .param("council", council)
                .param("hash", none.hash())
                .update();
        return none;
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("detail"));
    }
}
