package org.wholefamily.security;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts what bounds the contents of calls before everything that reads them. */
@Configuration
class BodyConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> waitingForBodies(BodyLimits limits) {
        return server -> server.addEngineValves(new BodyValve(limits));
    }

    @Bean
    FilterRegistrationBean<TakenBodies> takenBodies(BodyRoom room) {
        FilterRegistrationBean<TakenBodies> first = new FilterRegistrationBean<>(new TakenBodies(room));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
