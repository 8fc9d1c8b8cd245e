package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class SpellsOnPostgresIT extends SpellsTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
