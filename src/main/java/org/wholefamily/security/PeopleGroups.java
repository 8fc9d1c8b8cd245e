package org.wholefamily.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;

/** The groups and what each may do; whose cases they see is decided by their council. */
@Component
class PeopleGroups {

    /** What the council's own people may tell of a case in mid-course. */
    private static final List<String> AT_ANY_TIME = List.of("consent-withdrawal", "added-need", "family-move");

    /** Who may appoint another lead at any time. */
    private static final String MANAGERS = "managers";

    private static final Permission[] START = {Permissions.READ, Permissions.CREATE_INSTANCE};

    private final IdentityService identities;

    PeopleGroups(IdentityService identities) {
        this.identities = identities;
    }

    void see(Set<String> groups, PeopleGrants grants) {
        operators(grants);
        groups.forEach(group -> see(group, grants));
    }

    /** Whether there are all of these groups. */
    boolean has(Set<String> groups) {
        return identities
                        .createGroupQuery()
                        .groupIdIn(groups.toArray(String[]::new))
                        .count()
                == groups.size();
    }

    private void see(String group, PeopleGrants grants) {
        create(group, Roles.name(group), "WORKFLOW");
        grants.grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grants.grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grants.grant(group, Resources.PROCESS_DEFINITION, ANY, overTheProcesses(group));
        grants.grant(group, Resources.PROCESS_DEFINITION, "safeguarding-concern", START);
        if (Roles.COUNCIL.contains(group)) {
            AT_ANY_TIME.forEach(process -> grants.grant(group, Resources.PROCESS_DEFINITION, process, START));
        }
        if (group.equals(MANAGERS)) {
            grants.grant(group, Resources.PROCESS_DEFINITION, "lead-change", START);
        }
        if (Roles.REFERRERS.contains(group)) {
            grants.grant(group, Resources.PROCESS_DEFINITION, "family-intervention", START);
        }
        if (Roles.READERS.contains(group)) {
            readers(group, grants);
        }
    }

    private static void readers(String group, PeopleGrants grants) {
        grants.grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.grant(group, Resources.TASK, ANY, Permissions.READ);
        grants.grant(group, Resources.DECISION_DEFINITION, ANY, START);
        grants.grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
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

    private void operators(PeopleGrants grants) {
        create(CurrentUser.OPERATOR, "Operators of the platform", Groups.GROUP_TYPE_SYSTEM);
        for (Resources resource : Resources.values()) {
            grants.grant(CurrentUser.OPERATOR, resource, ANY, Permissions.ALL);
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
