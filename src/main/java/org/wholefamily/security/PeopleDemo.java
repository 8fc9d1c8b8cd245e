package org.wholefamily.security;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.StartRefused;
import org.wholefamily.process.CurrentUser;

/** The people of the demonstration, one a group, whose password everybody knows: never on a real council's database. */
@Component
class PeopleDemo {

    private static final String PREFIX = "demo-";
    private static final String PASSWORD = "demo";
    static final String COUNCIL = "northshire";

    private final IdentityService identities;

    PeopleDemo(IdentityService identities) {
        this.identities = identities;
    }

    void see(Set<String> groups) {
        if (identities.createTenantQuery().tenantId(COUNCIL).count() == 0) {
            identities.saveTenant(identities.newTenant(COUNCIL));
        }
        groups.forEach(group -> {
            if (create(group)) {
                identities.createTenantUserMembership(COUNCIL, PREFIX + group);
            }
        });
        create(CurrentUser.OPERATOR);
    }

    /** @throws StartRefused when the demonstration was run on this database */
    void refuse() {
        Set<String> demo = new TreeSet<>(Roles.all());
        demo.add(CurrentUser.OPERATOR);
        String[] ids = demo.stream().map(group -> PREFIX + group).toArray(String[]::new);
        long known = identities.createUserQuery().userIdIn(ids).count();
        if (known > 0) {
            throw new StartRefused(
                    "This database has " + known + " users of the demonstration, whose password everybody knows",
                    "Start on another database, or with the profile demo.");
        }
    }

    private boolean create(String group) {
        String id = PREFIX + group;
        if (identities.createUserQuery().userId(id).count() > 0) {
            return false;
        }
        User user = identities.newUser(id);
        user.setFirstName("Demo");
        user.setLastName(Roles.name(group));
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(id, group);
        return true;
    }
}
