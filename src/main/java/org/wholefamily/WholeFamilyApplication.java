package org.wholefamily;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Whole Family: one process engine, its web apps, and the product's own records and API. */
@SpringBootApplication
public class WholeFamilyApplication {

    public static void main(String[] args) {
        SpringApplication.run(WholeFamilyApplication.class, args);
    }
}
