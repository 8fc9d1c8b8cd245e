package org.wholefamily;

import javax.sql.DataSource;

class MigrationsOnPostgresIT extends MigrationsTest {

    @Override
    DataSource database() {
        return Databases.postgres();
    }
}
