package org.wholefamily.chain;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class ChainsOnPostgresIT extends ChainsTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
