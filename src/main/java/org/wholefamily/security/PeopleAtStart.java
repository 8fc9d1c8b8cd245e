package org.wholefamily.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sees at every start that the groups, their rights, the shared lists and an operator are there. */
@Component
class PeopleAtStart implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;
    private final PeopleGroups groups;
    private final SharedFilters filters;
    private final PeopleDemo demo;
    private final PeopleOperator operator;
    private final Environment environment;

    PeopleAtStart(
            AuthorizationService authorizations,
            PeopleGroups groups,
            SharedFilters filters,
            PeopleDemo demo,
            PeopleOperator operator,
            Environment environment) {
        this.authorizations = authorizations;
        this.groups = groups;
        this.filters = filters;
        this.demo = demo;
        this.operator = operator;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        PeopleGrants grants = new PeopleGrants(authorizations);
        groups.see(grants);
        filters.see(grants);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            demo.see();
        } else {
            demo.refuse();
            operator.see();
        }
    }
}
