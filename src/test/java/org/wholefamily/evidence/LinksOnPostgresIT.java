package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class LinksOnPostgresIT extends LinksTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
