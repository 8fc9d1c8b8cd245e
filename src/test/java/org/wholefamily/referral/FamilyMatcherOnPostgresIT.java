package org.wholefamily.referral;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class FamilyMatcherOnPostgresIT extends FamilyMatcherTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
