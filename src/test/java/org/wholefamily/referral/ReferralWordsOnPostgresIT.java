package org.wholefamily.referral;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class ReferralWordsOnPostgresIT extends ReferralWordsTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
