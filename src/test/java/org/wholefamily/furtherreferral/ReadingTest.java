package org.wholefamily.furtherreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.need.AddingNeeds;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.FormRefused;
import org.wholefamily.referral.ReferralWords;
import org.wholefamily.referral.ReferralWords.Told;
import org.wholefamily.safeguarding.Safeguarding;

class ReadingTest {

    private static final String KNOWN = "NS-000006";
    private static final String REFERRAL = "NS-000020";
    private static final LocalDate TODAY = LocalDate.parse("2013-10-01");
    private static final FurtherReferral UNREAD = new FurtherReferral(REFERRAL, KNOWN, false, null, null, null, null);

    private final FurtherReferrals further = mock();
    private final ReferralWords words = mock();
    private final AddingNeeds needs = mock();
    private final Safeguarding safeguarding = mock();
    private final CaseAnswers answers = mock();
    private final CaseJournal journal = mock();
    private final Map<String, Object> variables =
            new HashMap<>(Map.of("caseReference", KNOWN, "council", "northshire", "referralCase", REFERRAL));
    private final DelegateExecution execution = Executions.over(variables);
    private final RecordReading recording = new RecordReading(
            new Reading(further, words, needs, safeguarding, answers, journal, Clocks.at("2013-10-01")));

    @BeforeEach
    void a_referral_that_somebody_reads() {
        when(further.find(REFERRAL)).thenReturn(Optional.of(UNREAD));
        when(answers.on(KNOWN, "further-referral"))
                .thenReturn(Map.of("whatIsNew", "The uncle moved in", "dangerSeen", "He hits"));
        when(words.of(REFERRAL)).thenReturn(List.of(new Told(REFERRAL, "Ms Vale", "education", TODAY, List.of())));
        when(needs.takes(KNOWN)).thenReturn(true);
    }

    @Test
    void it_is_recorded_who_read_it_when_and_what_is_new() {
        variables.put("whatChanges", "nothing");

        recording.execute(execution);

        verify(further)
                .read(new FurtherReferral(REFERRAL, KNOWN, false, TODAY, "referral", "The uncle moved in", "nothing"));
        verify(journal).tell(new ReferralRead(KNOWN, REFERRAL, "nothing"));
        verify(needs, never()).keep(any(), any(), any(), any());
    }

    @Test
    void a_new_need_is_kept_with_the_referrer_who_told_of_it() {
        variables.putAll(Map.of("whatChanges", "need", "need", "housing"));

        recording.execute(execution);

        verify(needs).keep(KNOWN, "housing", "Ms Vale", "referral");
    }

    @Test
    void a_case_that_was_closed_meanwhile_takes_no_need_and_says_what_helps() {
        variables.putAll(Map.of("whatChanges", "need", "need", "housing"));
        when(needs.takes(KNOWN)).thenReturn(false);

        assertThatThrownBy(() -> recording.execute(execution))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("whatChanges"))
                .hasMessageContaining("refer the family anew");
    }

    @Test
    void a_danger_is_kept_as_a_concern_in_the_words_of_who_read_it() {
        variables.put("whatChanges", "danger");
        when(safeguarding.keep(KNOWN, "northshire", "He hits", true, "referral"))
                .thenReturn("concern");

        recording.execute(execution);

        assertThat(variables).containsEntry("concernId", "concern");
    }

    @Test
    void it_is_read_once_and_only_on_the_case_to_which_it_was_added() {
        variables.put("whatChanges", "nothing");
        when(further.find(REFERRAL)).thenReturn(Optional.of(UNREAD.read(TODAY, "sam", "Nothing", "nothing")));
        assertThatThrownBy(() -> recording.execute(execution)).hasMessageContaining("is read already");

        when(further.find(REFERRAL))
                .thenReturn(Optional.of(new FurtherReferral(REFERRAL, "NS-000007", false, null, null, null, null)));
        assertThatThrownBy(() -> recording.execute(execution)).isInstanceOf(NoSuchElementException.class);
    }
}
