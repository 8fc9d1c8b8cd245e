package org.wholefamily.node;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL plan for a disk without moving heads, and without compiling: otherwise it reads a whole small table once
 * for each of a council's families, because it takes that for cheaper than an index. Whoever sets options in the address of
 * the database decides.
 */
@Component
class PostgresPlans implements BeanPostProcessor {

    private static final String OPTIONS = "-c random_page_cost=1.1 -c jit=off";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isOurs(pool.getJdbcUrl())) {
            pool.addDataSourceProperty("options", OPTIONS);
        }
        return bean;
    }

    private static boolean isOurs(String address) {
        return address != null && address.startsWith("jdbc:postgresql:") && !address.contains("options=");
    }
}
