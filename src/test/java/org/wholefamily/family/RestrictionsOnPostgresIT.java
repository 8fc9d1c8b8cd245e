package org.wholefamily.family;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class RestrictionsOnPostgresIT extends RestrictionTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
