package org.wholefamily.council;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class CouncilsOnPostgresIT extends CouncilsTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
