package org.wholefamily.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sees at every start that the groups, their rights, the shared lists and an operator are there. */
@Component
class PeopleAtStart implements SmartInitializingSingleton {

    private final PeopleGroups groups;
    private final SharedFilters filters;
    private final PeopleDemo demo;
    private final PeopleOperator operator;
    private final Environment environment;

    PeopleAtStart(
            PeopleGroups groups,
            SharedFilters filters,
            PeopleDemo demo,
            PeopleOperator operator,
            Environment environment) {
        this.groups = groups;
        this.filters = filters;
        this.demo = demo;
        this.operator = operator;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        groups.see();
        filters.see();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            demo.see();
        } else {
            demo.refuse();
            operator.see();
        }
    }
}
