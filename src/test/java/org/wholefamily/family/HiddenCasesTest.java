package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.process.CurrentUser.User;

class HiddenCasesTest {

    private final FamilyTables tables = new FamilyTables();
    private final Restrictions restrictions = new Restrictions(tables.jdbc);
    private final HiddenCases hidden = new HiddenCases(restrictions);
    private final RestrictedWork work = mock();
    private final HiddenReferrals referrals = new HiddenReferrals(tables.jdbc, restrictions, work);
    private final String family = tables.open();

    @ParameterizedTest
    @CsvSource({
        "screenReferral, triage, anna, triage, true",
        "screenReferral, finance, grace, triage, true",
        "screenReferral, triage, bill, triage, false",
        "respondToConcern, agency-social-care, sue, 'agency-social-care,managers', true",
        "respondToConcern, managers, grace, 'agency-social-care,managers', true",
        "respondToConcern, managers, bill, 'agency-social-care,managers', false",
        "receiveFromFrontDoor, managers, grace, agency-social-care, false"
    })
    void the_work_is_the_readers_but_for_what_social_care_has_by_law(
            String step, String group, String user, String groups, boolean may) {
        hide(family, "grace", "anna");
        User person = new User(user, Set.of(group), Set.of("northshire"));

        assertThat(hidden.mayDo(person, family, step, Set.of(groups.split(","))))
                .isEqualTo(may);
        hide(family);
        assertThat(hidden.mayDo(person, family, step, Set.of(groups.split(","))))
                .isEqualTo(person.in(Set.of(groups.split(","))));
    }

    @Test
    void a_task_of_a_hidden_case_goes_to_its_readers_unless_it_is_social_cares_by_law() {
        hide(family, "grace");

        assertThat(hidden.of(family, "screenReferral")).containsExactly("grace");
        assertThat(hidden.of(family, "acceptStepUp")).isEmpty();
        assertThat(hidden.of("NS-999999", "screenReferral")).isEmpty();
    }

    @Test
    void a_referral_is_hidden_for_the_readers_of_the_family_that_it_is_like_until_they_answer() {
        hide(family, "grace", "anna");
        String referral = tables.open();

        referrals.hide(referral, Set.of(family));
        assertThat(restrictions.of(referral).record()).isTrue();
        assertThat(restrictions.of(referral).readers()).containsExactlyInAnyOrder("grace", "anna");

        referrals.answer(referral, () -> {});
        assertThat(restrictions.of(referral)).isEqualTo(new Restriction(false, Set.of(), Set.of(), Set.of()));
        assertThat(restrictions.of(family).record()).isTrue();
    }

    @Test
    void a_referral_of_the_hidden_family_stays_hidden_for_its_readers_alone() {
        hide(family, "grace");
        String other = tables.open();
        hide(other, "bill");
        String referral = tables.open();
        referrals.hide(referral, Set.of(family, other));

        referrals.answer(referral, () -> tables.cases.joinFamily(referral, family));

        assertThat(restrictions.of(referral).record()).isTrue();
        assertThat(restrictions.of(referral).readers()).containsExactly("grace");
        assertThat(restrictions.of(other).readers()).containsExactly("bill");
    }

    @Test
    void what_a_manager_hides_meanwhile_stays_hidden() {
        hide(family, "grace");
        String referral = tables.open();
        referrals.hide(referral, Set.of(family));
        hide(referral, "grace");

        referrals.answer(referral, () -> {});

        assertThat(restrictions.of(referral).record()).isTrue();
    }

    @Test
    void a_referral_that_was_never_hidden_is_joined_without_more() {
        referrals.answer(family, () -> {});

        assertThat(restrictions.of(family).record()).isFalse();
        verify(work, never()).hand(family, restrictions.of(family));
    }

    private void hide(String reference, String... readers) {
        restrictions.set(reference, new Restriction(readers.length > 0, Set.of(), Set.of(), Set.of(readers)));
    }
}
