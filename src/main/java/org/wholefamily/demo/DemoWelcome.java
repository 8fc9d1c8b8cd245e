package org.wholefamily.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the demonstration is and how to sign in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final ServletWebServerApplicationContext context;

    DemoWelcome(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info(
                "Open http://localhost:{}/ and sign in as demo-triage, demo-caseworkers or another demo-<group>;"
                        + " the password is demo",
                context.getWebServer().getPort());
    }
}
