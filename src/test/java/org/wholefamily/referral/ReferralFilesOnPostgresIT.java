package org.wholefamily.referral;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class ReferralFilesOnPostgresIT extends ReferralFilesTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
