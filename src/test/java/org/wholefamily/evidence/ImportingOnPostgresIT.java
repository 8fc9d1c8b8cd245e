package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class ImportingOnPostgresIT extends ImportingTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
