package org.wholefamily.family;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class FamilyRecordsOnPostgresIT extends FamilyRecordsTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
