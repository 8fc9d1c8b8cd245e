package org.wholefamily.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** Camunda's web apps and interface as their starters set them up, with the models that the product comes with. */
@EnableAutoConfiguration(
        exclude = {
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
class StockWebApp {

    static final String[] SETTINGS = {
        "--spring.config.name=stock",
        "--springdoc.api-docs.enabled=false",
        "--camunda.bpm.deployment-resource-pattern=classpath*:models/**/*.*",
        "--camunda.bpm.admin-user.id=stock",
        "--camunda.bpm.admin-user.password=stock"
    };

    public static void main(String[] arguments) {
        SpringApplication.run(StockWebApp.class, arguments);
    }
}
