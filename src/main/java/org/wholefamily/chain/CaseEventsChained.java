package org.wholefamily.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Chains what happened before there were chains, case by case and in the order in which it was written. */
@Component
public class CaseEventsChained implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("61");
    }

    @Override
    public String getDescription() {
        return "case events chained";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement events = connection.prepareStatement("""
                        select c.reference, c.council, e.id, e.happened_at, e.actor, e.kind, e.detail
                        from family_case c left join case_event e on e.case_reference = c.reference
                        where not exists (select 1 from chain_head h where h.chain = c.reference)
                        order by c.reference, e.id
                        """);
                Writing writing = new Writing(connection)) {
            events.setFetchSize(BATCH);
            try (ResultSet row = events.executeQuery()) {
                while (row.next()) {
                    writing.add(row);
                }
            }
            writing.endOfCase();
            writing.flush();
        }
    }

    private static final class Writing implements AutoCloseable {

        private final PreparedStatement heads;
        private final PreparedStatement entries;
        private String chain;
        private String council;
        private Link last;
        private int waiting;

        Writing(Connection connection) throws SQLException {
            heads = connection.prepareStatement(
                    "insert into chain_head (chain, council, entries, hash) values (?, ?, ?, ?)");
            entries = connection.prepareStatement("""
                    insert into chain_entry (chain, number, happened_at, actor, kind, detail, salt, digest, hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
        }

        void add(ResultSet row) throws SQLException {
            if (!row.getString("reference").equals(chain)) {
                endOfCase();
                chain = row.getString("reference");
                council = row.getString("council");
                last = Link.none(chain);
            }
            if (row.getObject("id") != null) {
                Entry entry = Chains.entry(row);
                last = last.next(entry);
                write(entry);
            }
        }

        private void write(Entry entry) throws SQLException {
            entries.setString(1, chain);
            entries.setInt(2, last.number());
            entries.setTimestamp(3, Timestamp.from(entry.at()));
            entries.setString(4, entry.actor());
            entries.setString(5, entry.kind());
            entries.setString(6, entry.detail());
            entries.setString(7, last.salt());
            entries.setString(8, last.digest());
            entries.setString(9, last.hash());
            entries.addBatch();
            waiting++;
        }

        void endOfCase() throws SQLException {
            if (chain == null) {
                return;
            }
            heads.setString(1, chain);
            heads.setString(2, council);
            heads.setInt(3, last.number());
            heads.setString(4, last.hash());
            heads.addBatch();
            waiting++;
            if (waiting >= BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            heads.executeBatch();
            entries.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            heads.close();
            entries.close();
        }
    }
}
