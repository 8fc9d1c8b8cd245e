package org.wholefamily.family;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Writes the keys of all names anew, because names are compared in another spelling than before. */
@Component
public class NameKeysAnew implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("55");
    }

    @Override
    public String getDescription() {
        return "name keys anew";
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
        try (PreparedStatement people = connection.prepareStatement("select id, surname, forename from person");
                PreparedStatement keys = connection.prepareStatement(
                        "update person set surname_key = ?, forename_key = ? where id = ?")) {
            people.setFetchSize(BATCH);
            try (ResultSet person = people.executeQuery()) {
                for (int n = 1; person.next(); n++) {
                    keys.setString(1, NameKey.of(person.getString("surname")));
                    keys.setString(2, NameKey.of(person.getString("forename")));
                    keys.setString(3, person.getString("id"));
                    keys.addBatch();
                    if (n % BATCH == 0) {
                        keys.executeBatch();
                    }
                }
            }
            keys.executeBatch();
        }
    }
}
