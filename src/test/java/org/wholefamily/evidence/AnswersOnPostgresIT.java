package org.wholefamily.evidence;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class AnswersOnPostgresIT extends AnswersTest {

    @Override
    DataSource database() {
        return Databases.recordsOnPostgres();
    }
}
