package org.wholefamily.claim;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class ClaimRaceOnPostgresIT extends ClaimRaceTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
