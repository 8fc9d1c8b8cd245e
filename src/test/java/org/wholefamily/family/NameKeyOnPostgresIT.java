package org.wholefamily.family;

import javax.sql.DataSource;
import org.wholefamily.Databases;

class NameKeyOnPostgresIT extends NameKeyTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
