package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class FamilyEvidenceOnPostgresIT extends FamilyEvidenceTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
