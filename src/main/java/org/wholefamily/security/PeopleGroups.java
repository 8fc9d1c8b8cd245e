package org.wholefamily.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;

/** The groups of every installation and what each may do; whose cases they see is decided by their council. */
@Component
class PeopleGroups {

    /** What the council's own people may tell of a case in mid-course. */
    private static final List<String> AT_ANY_TIME = List.of("consent-withdrawal", "added-need", "family-move");

    private static final Permission[] START = {Permissions.READ, Permissions.CREATE_INSTANCE};

    private final IdentityService identities;
    private final PeopleGrants grants;

    PeopleGroups(IdentityService identities, PeopleGrants grants) {
        this.identities = identities;
        this.grants = grants;
    }

    void see() {
        operators();
        Roles.all().forEach(this::see);
    }

    private void see(String group) {
        create(group, Roles.name(group), "WORKFLOW");
        PeopleGrants.Held rights = grants.heldBy(group);
        rights.grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        rights.grant(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        rights.grant(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        rights.grant(Resources.PROCESS_DEFINITION, ANY, overTheProcesses(group));
        rights.grant(Resources.PROCESS_DEFINITION, "safeguarding-concern", START);
        if (Roles.COUNCIL.contains(group)) {
            AT_ANY_TIME.forEach(process -> rights.grant(Resources.PROCESS_DEFINITION, process, START));
        }
        if (Roles.REFERRERS.contains(group)) {
            rights.grant(Resources.PROCESS_DEFINITION, "family-intervention", START);
        }
        if (Roles.READERS.contains(group)) {
            readers(rights);
        }
    }

    private static void readers(PeopleGrants.Held rights) {
        rights.grant(Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        rights.grant(Resources.TASK, ANY, Permissions.READ);
        rights.grant(Resources.DECISION_DEFINITION, ANY, START);
        rights.grant(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    /** The diagrams are nobody's secret; the cases in them are. */
    private static Permission[] overTheProcesses(String group) {
        List<Permission> permissions = new ArrayList<>(List.of(ProcessDefinitionPermissions.READ));
        if (Roles.READERS.contains(group)) {
            permissions.add(ProcessDefinitionPermissions.READ_INSTANCE);
            permissions.add(ProcessDefinitionPermissions.READ_HISTORY);
            permissions.add(ProcessDefinitionPermissions.READ_TASK);
        }
        if (Roles.ALLOCATORS.contains(group)) {
            permissions.add(ProcessDefinitionPermissions.READ_TASK_VARIABLE);
            permissions.add(ProcessDefinitionPermissions.TASK_ASSIGN);
        }
        return permissions.toArray(Permission[]::new);
    }

    private void operators() {
        create(CurrentUser.OPERATOR, "Operators of the platform", Groups.GROUP_TYPE_SYSTEM);
        PeopleGrants.Held rights = grants.heldBy(CurrentUser.OPERATOR);
        for (Resources resource : Resources.values()) {
            rights.grant(resource, ANY, Permissions.ALL);
        }
    }

    private void create(String id, String name, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        }
    }
}
