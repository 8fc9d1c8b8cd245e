package org.wholefamily.referral;

import javax.sql.DataSource;
import org.wholefamily.Databases;
import org.wholefamily.bench.Statements;

class FamilyMatcherOnPostgresIT extends FamilyMatcherTest {

    @Override
    DataSource database() {
        return Statements.counted(Databases.recordsOnPostgres());
    }
}
