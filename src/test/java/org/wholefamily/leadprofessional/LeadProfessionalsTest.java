package org.wholefamily.leadprofessional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;
import org.wholefamily.assessment.Steps;
import org.wholefamily.family.LedCases;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class LeadProfessionalsTest {

    private static ProcessEngine engine;

    private final LedCases led = mock(LedCases.class);
    private final LeadOffers offers = new LeadOffers(Steps.database());
    private final LeadKnowledge knowledge = new LeadKnowledge(
            new LeadProfessionals(engine.getIdentityService(), led, new AskingAs(engine.getIdentityService())), offers);

    @BeforeAll
    static void two_councils_with_their_professionals() {
        var configuration = new EngineInMemory();
        configuration.setAuthorizationEnabled(true);
        configuration.setGeneralResourceWhitelistPattern("[a-z-]+");
        engine = configuration.buildProcessEngine();
        IdentityService identity = engine.getIdentityService();
        identity.saveGroup(identity.newGroup("lead-professionals"));
        identity.saveTenant(identity.newTenant("northshire"));
        identity.saveTenant(identity.newTenant("southtown"));
        professional("omar", "Omar", "Haddad", "northshire");
        professional("grace", "Grace", "Obi", "northshire");
        professional("sam", "Sam", "West", "southtown");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void the_choice_shows_the_councils_own_professionals_with_their_caseload() {
        when(led.count("northshire", "grace")).thenReturn(4);
        when(led.count("northshire", "omar")).thenReturn(1);
        offers.add(LeadOffer.declined("NS-000012", "grace", "absence", LocalDate.of(2013, 10, 1)));

        assertThat(Told.by(knowledge, "leadOptions", request("coordinator")))
                .isEqualTo(List.of(
                        Map.of("label", "Grace Obi – 4 families, has declined", "value", "grace"),
                        Map.of("label", "Omar Haddad – 1 family", "value", "omar")));
    }

    @Test
    void whoever_leads_already_is_not_offered_as_a_new_lead() {
        assertThat(Told.by(knowledge, "leadOptions", request("robin", "grace")))
                .isEqualTo(List.of(Map.of("label", "Omar Haddad – 0 families", "value", "omar")));
    }

    @Test
    void a_coordinator_who_may_not_read_users_sees_the_choice_and_stays_signed_in() {
        engine.getIdentityService().setAuthentication("coordinator", List.of("programme-coordinators"));
        try {
            assertThat((List<?>) Told.by(knowledge, "leadOptions", request("coordinator")))
                    .hasSize(2);
            assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                    .isEqualTo("coordinator");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void a_professional_sees_the_own_caseload() {
        when(led.count("northshire", "grace")).thenReturn(4);

        assertThat(Told.by(knowledge, "myCaseload", request("grace"))).isEqualTo("4 families");
    }

    @Test
    void whoever_introduces_the_lead_sees_the_name_and_not_the_user_id() {
        assertThat(Told.by(knowledge, "leadName", request("anna", "grace"))).isEqualTo("Grace Obi");
        assertThat(Told.by(knowledge, "leadName", request("anna", "gone"))).isEqualTo("gone (has left)");
        assertThat(Told.by(knowledge, "leadName", request("anna", "sam"))).isEqualTo("Sam West (has left)");
        assertThat(Told.by(knowledge, "leadName", request("anna"))).isNull();
    }

    private static FormRequest request(String user) {
        return request(user, null);
    }

    private static FormRequest request(String user, String lead) {
        return new FormRequest(
                "lead-professional-offer",
                "NS-000012",
                "northshire",
                user,
                "offerLead",
                null,
                name -> name.equals("leadProfessional") ? lead : null);
    }

    private static void professional(String id, String first, String last, String council) {
        IdentityService identity = engine.getIdentityService();
        User user = identity.newUser(id);
        user.setFirstName(first);
        user.setLastName(last);
        identity.saveUser(user);
        identity.createMembership(id, "lead-professionals");
        identity.createTenantUserMembership(council, id);
    }
}
