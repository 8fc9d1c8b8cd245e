package org.wholefamily.leadprofessional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.wholefamily.assessment.Steps.CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wholefamily.assessment.Steps;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.family.Fact;
import org.wholefamily.process.CaseJournal;

class LeadStepTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 10, 1);

    private final BusinessClock clock = Steps.on(TODAY);
    private final LeadOffers offers = new LeadOffers(Steps.database());
    private final Cases cases = mock(Cases.class);
    private final List<String> journal = new ArrayList<>();
    private final CaseJournal log = (event, actor) -> journal.add(event.kind() + " " + new TreeMap<>(event.detail()));
    private final Map<String, Object> variables = new HashMap<>();

    @Test
    void whoever_accepts_leads_from_today() {
        variables.put("accepted", true);

        appoint("grace");

        verify(cases).appointLead(CASE, "grace");
        assertThat(variables).containsEntry("leadProfessional", "grace").doesNotContainKey("leadAssignedOn");
        assertThat(new LeadFacts(offers).of("NS-000012", "leadAssignedOn"))
                .containsExactly(new Fact(
                        "leadAssignedOn", "2013-10-01", LocalDate.parse("2013-10-01"), "lead-professional", "grace"));
        assertThat(offers.declinedBy(CASE)).isEmpty();
        assertThat(journal).containsExactly("lead-accepted {leadProfessional=grace}");
    }

    @Test
    void a_family_has_had_a_lead_since_the_first() {
        offers.add(LeadOffer.accepted("NS-000012", "grace", TODAY));
        offers.add(LeadOffer.appointed("NS-000012", "henry", TODAY.plusMonths(5)));

        assertThat(new LeadFacts(offers).of("NS-000012", "leadAssignedOn"))
                .extracting(Fact::value)
                .containsExactly("2013-10-01");
    }

    @Test
    void who_is_appointed_did_not_appoint() {
        offers.add(LeadOffer.appointed("NS-000012", "henry", TODAY));

        assertThat(new LeadFacts(offers).of("NS-000012", "leadAssignedOn"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.by()).isNull());
    }

    @Test
    void after_two_refusals_a_manager_appoints() {
        refuse("grace", "caseload");
        assertThat(variables).containsEntry("refusals", 1).containsEntry("refusedTwice", false);

        refuse("omar", "absence");
        assertThat(variables).containsEntry("refusals", 2).containsEntry("refusedTwice", true);
        verifyNoInteractions(cases);

        appoint("priya");
        verify(cases).appointLead(CASE, "priya");
        verify(cases, never()).appointLead(CASE, "omar");
        assertThat(offers.declinedBy(CASE)).containsExactlyInAnyOrder("grace", "omar");
        assertThat(journal)
                .containsExactly(
                        "lead-declined {reason=caseload, refusals=1}",
                        "lead-declined {reason=absence, refusals=2}",
                        "lead-appointed {leadProfessional=priya}");
    }

    @Test
    void a_refusal_without_a_reason_is_not_taken() {
        assertThatThrownBy(() -> refuse("grace", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The offer of NS-000012 is declined without a reason");
    }

    private void refuse(String user, String reason) {
        variables.put("offeredTo", user);
        variables.put("accepted", false);
        variables.put("declineReason", reason);
        new RecordRefusal(offers, log, clock).execute(Steps.execution(variables));
    }

    private void appoint(String user) {
        variables.put("offeredTo", user);
        new AppointLead(offers, cases, mock(ChangingLeads.class), log, clock).execute(Steps.execution(variables));
    }
}
