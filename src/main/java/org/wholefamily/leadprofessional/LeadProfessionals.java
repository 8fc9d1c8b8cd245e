package org.wholefamily.leadprofessional;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.wholefamily.family.LedCases;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.PersonName;

/** The professionals of a council who may lead, with the number of families that each leads today. */
@Repository
class LeadProfessionals {

    private static final String GROUP = "lead-professionals";

    private final IdentityService identity;
    private final LedCases led;
    private final AskingAs asking;

    LeadProfessionals(@Lazy IdentityService identity, LedCases led, AskingAs asking) {
        this.identity = identity;
        this.led = led;
        this.asking = asking;
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
        return asking
                .product(() -> identity.createUserQuery()
                        .memberOfGroup(GROUP)
                        .memberOfTenant(council)
                        .orderByUserFirstName()
                        .asc()
                        .list())
                .stream()
                .map(user -> new Caseload(user.getId(), PersonName.of(user), led.count(council, user.getId())))
                .toList();
    }

    Caseload caseload(String council, String userId) {
        return new Caseload(userId, userId, led.count(council, userId));
    }

    /** As colleagues know the person, and whether the person has left. */
    String nameOf(String userId, String council) {
        return asking.product(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            String name = user == null ? userId : PersonName.of(user);
            return user != null && isOf(council, userId) ? name : name + " (has left)";
        });
    }

    private boolean isOf(String council, String userId) {
        return council == null
                || identity.createTenantQuery()
                                .tenantId(council)
                                .userMember(userId)
                                .includingGroupsOfUser(true)
                                .count()
                        > 0;
    }
}
