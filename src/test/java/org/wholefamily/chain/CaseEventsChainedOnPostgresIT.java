package org.wholefamily.chain;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class CaseEventsChainedOnPostgresIT extends CaseEventsChainedTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
