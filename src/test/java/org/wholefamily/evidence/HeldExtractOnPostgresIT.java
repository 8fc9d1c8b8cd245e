package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

/** By itself this database waits for ever, and keeps a connection of few busy. */
class HeldExtractOnPostgresIT extends HeldExtractTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
