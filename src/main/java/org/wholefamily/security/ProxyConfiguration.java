package org.wholefamily.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the web server in front of which proxies it may believe. */
@Configuration
class ProxyConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedHeaders(
            @Value("${wholefamily.proxies}") List<String> named) {
        NamedProxies proxies = new NamedProxies(named);
        return server -> {
            ForwardedHeaders headers = new ForwardedHeaders(proxies);
            server.addEngineValves(headers);
            if (!named.isEmpty()) {
                server.addEngineValves(headers.reader());
            }
        };
    }
}
