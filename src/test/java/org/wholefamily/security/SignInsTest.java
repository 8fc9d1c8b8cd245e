package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wholefamily.calendar.BusinessClock;

class SignInsTest {

    private static final String OFFICE = "198.51.100.4";
    private static final String ELSEWHERE = "203.0.113.9";

    private final BusinessClock clock = new BusinessClock(Clock.systemUTC());
    private final SignIns signIns = new SignIns(clock);

    @Test
    void some_slips_of_the_hand_cost_nothing() {
        fail(4, OFFICE, "jo");

        assertThat(right(OFFICE, "jo")).isTrue();
        fail(4, OFFICE, "jo");
        assertThat(right(OFFICE, "jo")).as("counted anew").isTrue();
    }

    @Test
    void who_goes_on_guessing_waits_longer_each_time_and_the_right_password_waits_too() {
        fail(5, OFFICE, "jo");

        assertThat(waits(OFFICE, "jo")).isTrue();
        pass(Duration.ofSeconds(3));
        fail(1, OFFICE, "jo");
        pass(Duration.ofSeconds(3));
        assertThat(waits(OFFICE, "jo")).as("four seconds now").isTrue();
        pass(Duration.ofSeconds(61));
        assertThat(right(OFFICE, "jo")).isTrue();
    }

    @Test
    void nobody_is_kept_out_by_a_stranger_elsewhere() {
        fail(5, ELSEWHERE, "jo");

        assertThat(waits(ELSEWHERE, "jo")).isTrue();
        assertThat(right(OFFICE, "jo")).isTrue();
    }

    @Test
    void a_hundred_people_behind_one_address_sign_in_though_half_of_them_mistype() {
        for (int i = 0; i < 100; i += 2) {
            fail(2, OFFICE, "person-" + i);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(right(OFFICE, "person-" + i)).isTrue();
        }
        for (int i = 1; i < 100; i++) {
            fail(1, OFFICE, "person-" + i);
        }
        assertThat(right(OFFICE, "newcomer"))
                .as("those who were right before are no suspects")
                .isTrue();
    }

    @Test
    void an_address_that_fails_at_many_accounts_waits_and_who_works_there_does_not() {
        assertThat(right(OFFICE, "jo")).isTrue();
        for (int i = 0; i < 51; i++) {
            fail(1, OFFICE, "victim-" + i);
        }

        assertThat(waits(OFFICE, "victim-77")).isTrue();
        assertThat(right(OFFICE, "jo")).isTrue();
        assertThat(right(ELSEWHERE, "victim-77")).isTrue();
        pass(Duration.ofSeconds(61));
        fail(1, OFFICE, "victim-77");
        assertThat(waits(OFFICE, "victim-78")).isTrue();
        pass(Duration.ofSeconds(61));
        assertThat(right(OFFICE, "victim-78")).isTrue();
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one() {
        fail(5, "2001:db8:1:2:0:0:0:1", "jo");

        assertThat(waits("2001:db8:1:2:9:9:9:9", "jo")).isTrue();
        assertThat(right("2001:db8:1:3:0:0:0:1", "jo")).isTrue();
    }

    @Test
    void guesses_that_come_at_the_same_time_are_counted_and_right_ones_are_not() throws Exception {
        assertThat(tried(200, false)).isEqualTo(5);
        pass(Duration.ofSeconds(61));
        assertThat(tried(50, true)).isEqualTo(50);
    }

    @Test
    void the_operator_forgives() {
        fail(5, OFFICE, "jo");

        signIns.forgive("jo");

        assertThat(right(OFFICE, "jo")).isTrue();
    }

    @Test
    void how_long_to_wait_is_told_and_not_to_whom() {
        fail(5, OFFICE, "jo");

        assertThatThrownBy(() -> right(OFFICE, "jo"))
                .isInstanceOf(TooManyTries.class)
                .hasMessageNotContaining("jo");
    }

    private int tried(int times, boolean right) throws Exception {
        AtomicInteger tried = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(times);
        ExecutorService people = Executors.newFixedThreadPool(16);
        for (int i = 0; i < times; i++) {
            people.execute(() -> {
                catchThrowable(() -> signIns.attempt(OFFICE, "jo", () -> {
                    tried.incrementAndGet();
                    return right;
                }));
                done.countDown();
            });
        }
        done.await();
        people.shutdown();
        return tried.get();
    }

    private void fail(int times, String address, String account) {
        for (int i = 0; i < times; i++) {
            assertThat(signIns.attempt(address, account, () -> false)).isFalse();
        }
    }

    private boolean right(String address, String account) {
        return signIns.attempt(address, account, () -> true);
    }

    private boolean waits(String address, String account) {
        return catchThrowable(() -> right(address, account)) instanceof TooManyTries;
    }

    private void pass(Duration time) {
        clock.moveTo(clock.now().plus(time));
    }
}
