package org.wholefamily.leadprofessional;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.wholefamily.family.Cases;

/** The professionals of a council who may lead, with the number of families that each leads today. */
@Repository
class LeadProfessionals {

    private static final String GROUP = "lead-professionals";

    private final IdentityService identity;
    private final Cases cases;

    LeadProfessionals(@Lazy IdentityService identity, Cases cases) {
        this.identity = identity;
        this.cases = cases;
    }

    /**
     * A professional and the load.
     *
     * @param name as colleagues know the person
     */
    record Caseload(String userId, String name, int families) {

        String label() {
            return name + " – " + text();
        }

        String text() {
            return families + (families == 1 ? " family" : " families");
        }
    }

    /** By name. */
    List<Caseload> of(String council) {
        return asTheProduct(() -> identity.createUserQuery()
                        .memberOfGroup(GROUP)
                        .memberOfTenant(council)
                        .orderByUserFirstName()
                        .asc()
                        .list())
                .stream()
                .map(user -> new Caseload(user.getId(), name(user), cases.openCasesLedBy(council, user.getId())))
                .toList();
    }

    Caseload caseload(String council, String userId) {
        return new Caseload(userId, userId, cases.openCasesLedBy(council, userId));
    }

    /** As colleagues know the person; the user id of somebody who has left. */
    String nameOf(String userId) {
        User user = asTheProduct(() -> identity.createUserQuery().userId(userId).singleResult());
        return user == null ? userId : name(user);
    }

    /** A coordinator may choose among colleagues without the right to read the directory of users. */
    private <T> T asTheProduct(Supplier<T> question) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    private static String name(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}
