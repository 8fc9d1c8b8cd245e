package org.wholefamily.security;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.wholefamily.council.CouncilSetUp;

/** Sees at every start that the groups, their rights, the shared lists and an operator are there; with new agencies too. */
@Component
class PeopleAtStart implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;
    private final ModelGroups teams;
    private final PeopleGroups groups;
    private final SharedFilters filters;
    private final PeopleDemo demo;
    private final PeopleOperator operator;
    private final Environment environment;

    PeopleAtStart(
            AuthorizationService authorizations,
            ModelGroups teams,
            PeopleGroups groups,
            SharedFilters filters,
            PeopleDemo demo,
            PeopleOperator operator,
            Environment environment) {
        this.authorizations = authorizations;
        this.teams = teams;
        this.groups = groups;
        this.filters = filters;
        this.demo = demo;
        this.operator = operator;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        see(teams.everywhere());
        if (!isDemo()) {
            demo.refuse();
            operator.see();
        }
    }

    /** An agency that a council adds has its group at once. */
    @EventListener
    void setUp(CouncilSetUp council) {
        Set<String> all = teams.all(council.code());
        if (!groups.has(all)) {
            see(all);
        }
    }

    private void see(Set<String> all) {
        PeopleGrants grants = new PeopleGrants(authorizations);
        groups.see(all, grants);
        filters.see(all, grants);
        if (isDemo()) {
            demo.see(teams.all(PeopleDemo.COUNCIL));
        }
    }

    private boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }
}
