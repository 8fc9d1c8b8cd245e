package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.CockpitPluginsRootResource;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.plugin.resources.TasklistPluginsRootResource;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.plugin.resources.WelcomePluginsRootResource;
import org.junit.jupiter.api.Test;

class EndpointsTableTest {

    private static final String API = "/camunda/api/";

    @Test
    void the_table_has_a_row_for_every_endpoint_and_no_other() {
        Set<String> rows = EngineApiTable.load().rows().stream()
                .map(row -> row.method() + " " + row.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(endpoints());
    }

    @Test
    void every_row_says_why() {
        assertThat(EngineApiTable.load().rows())
                .allSatisfy(row -> assertThat(row.why()).isNotBlank());
    }

    private static Set<String> endpoints() {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : CamundaRestResources.getResourceClasses()) {
            JaxRsEndpoints.of("", resource).stream()
                    .map(endpoint -> endpoint.replace(" /engine/{name}/", " /"))
                    .forEach(found::add);
        }
        found.addAll(JaxRsEndpoints.of(API + "cockpit", BaseRootResource.class));
        found.addAll(JaxRsEndpoints.of(API + "cockpit", CockpitPluginsRootResource.class));
        found.addAll(JaxRsEndpoints.of(API + "tasklist", TasklistPluginsRootResource.class));
        found.addAll(JaxRsEndpoints.of(API + "admin", AdminPluginsRootResource.class));
        found.addAll(JaxRsEndpoints.of(API + "admin", UserAuthenticationResource.class));
        found.addAll(JaxRsEndpoints.of(API + "admin", SetupResource.class));
        found.addAll(JaxRsEndpoints.of(API + "welcome", WelcomePluginsRootResource.class));
        return found;
    }
}
