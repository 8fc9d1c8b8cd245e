package org.wholefamily;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the product's own interface is called where it is described. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Whole Family")
                        .version("1")
                        .description(
                                "Refusals are problem details (RFC 9457) with a stable code, and the field where there is one.")
                        .license(new License().name("Apache 2.0")));
    }
}
