package org.wholefamily.furtherreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseUrgency;
import org.wholefamily.referral.ReferralJoined;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.referral.ReferralWords.Told;
import org.wholefamily.safeguarding.Safeguarding;

class AddReferralTest {

    private static final String KNOWN = "NS-000006";
    private static final String REFERRAL = "NS-000020";
    private static final LocalDate DAY = LocalDate.parse("2013-10-01");

    private final FurtherReferrals further = mock();
    private final ReferralWords words = mock();
    private final Cases cases = mock();
    private final CaseProcesses processes = mock();
    private final CaseUrgency urgency = mock();
    private final Safeguarding safeguarding = mock();
    private final AddReferral adding = new AddReferral(further, words, cases, processes, urgency, safeguarding);

    @BeforeEach
    void a_family_that_is_being_helped() {
        when(cases.get(KNOWN))
                .thenReturn(new CaseFile(KNOWN, "northshire", "tf-2012", "family-plan", DAY, null, "sam"));
        when(urgency.of(KNOWN)).thenReturn(new CaseUrgency.Current("soon", 70));
        when(processes.awaits("referralAdded", KNOWN)).thenReturn(true);
        when(words.of(REFERRAL)).thenReturn(List.of(told("Arun: bruises on both arms")));
        when(safeguarding.keep(any(), any(), any(), anyBoolean(), any())).thenReturn("concern");
    }

    @Test
    void the_map_of_the_case_hears_of_the_referral_and_its_urgency_is_raised_first() {
        adding.add(new ReferralJoined(KNOWN, REFERRAL, true, "same-day", 90, false));

        var order = inOrder(further, urgency, processes);
        order.verify(further).add(REFERRAL, KNOWN, false);
        order.verify(urgency).raise(KNOWN, "same-day", 90);
        order.verify(processes).send("referralAdded", KNOWN, Map.of("referralCase", REFERRAL));
        verify(processes, never()).startCalled(any(), any(), any(), anyMap());
        verify(safeguarding, never()).alert(any());
    }

    @Test
    void a_case_whose_map_is_older_has_the_process_by_itself_as_urgent_as_the_case() {
        when(processes.awaits("referralAdded", KNOWN)).thenReturn(false);

        adding.add(new ReferralJoined(KNOWN, REFERRAL, true, null, null, false));

        ArgumentCaptor<Map<String, Object>> variables = ArgumentCaptor.captor();
        verify(processes).startCalled(eq("further-referral"), eq("northshire"), eq(KNOWN), variables.capture());
        assertThat(variables.getValue())
                .containsEntry("caseReference", KNOWN)
                .containsEntry("council", "northshire")
                .containsEntry("leadProfessional", "sam")
                .containsEntry("urgency", "soon")
                .containsEntry("taskPriority", 70)
                .containsEntry("referralCase", REFERRAL);
        verify(urgency, never()).raise(any(), any(), anyInt());
    }

    @Test
    void a_danger_is_a_concern_about_the_case_with_the_words_and_their_source() {
        adding.add(new ReferralJoined(KNOWN, REFERRAL, true, "same-day", 90, true));

        assertThat(concern())
                .isEqualTo("Ms Vale, Cross Lane Primary, Education, 1 October 2013, refers the family again: "
                        + "a child could be in danger now.\nArun: bruises on both arms");
        verify(safeguarding).alert("concern");
    }

    @Test
    void what_is_longer_than_a_concern_can_be_says_that_it_goes_on() {
        when(words.of(REFERRAL)).thenReturn(List.of(told("x".repeat(4_000), "x".repeat(4_000), "x".repeat(4_000))));

        adding.add(new ReferralJoined(KNOWN, REFERRAL, true, "same-day", 90, true));

        assertThat(concern()).hasSize(10_000).endsWith("(the rest is in the referral)");
    }

    private String concern() {
        ArgumentCaptor<String> concern = ArgumentCaptor.captor();
        verify(safeguarding).keep(eq(KNOWN), eq("northshire"), concern.capture(), eq(true), any());
        return concern.getValue();
    }

    private static Told told(String... concerns) {
        return new Told(REFERRAL, "Ms Vale, Cross Lane Primary", "Education", DAY, List.of(concerns));
    }
}
