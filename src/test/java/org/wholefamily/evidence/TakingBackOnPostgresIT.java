package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class TakingBackOnPostgresIT extends TakingBackTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
