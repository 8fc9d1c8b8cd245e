package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.wholefamily.problem.Problem;

/** Large contents share a room. */
class BodyRoomTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final BodyRoom room = new BodyRoom(80, 256 * MEGABYTE, Duration.ofMillis(1));

    @Test
    void a_part_of_the_threads_may_be_in_it_however_little_they_bring() {
        List<BodyRoom.Place> places = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(room.enter(1));
        }
        assertThatThrownBy(() -> room.enter(1)).isInstanceOf(Problem.class).hasMessageContaining("503");

        places.get(0).close();

        assertThat(room.enter(1)).isNotNull();
    }

    @Test
    void a_content_that_is_larger_than_the_room_has_it_alone() {
        BodyRoom.Place all = room.enter(20 * MEGABYTE);

        assertThatThrownBy(() -> room.enter(1)).isInstanceOf(Problem.class);

        all.close();
        assertThat(room.enter(20 * MEGABYTE)).isNotNull();
    }

    @Test
    void what_has_arrived_needs_no_room() throws Exception {
        room.enter(20 * MEGABYTE);
        ArrivingStream all = stream("all", null, Duration.ofMinutes(1));

        assertThat(all.readAllBytes()).asString().isEqualTo("all");
        assertThatThrownBy(
                        () -> stream("beginning", "rest", Duration.ofMinutes(1)).readAllBytes())
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_rest_is_read_in_it_and_leaves_it() throws Exception {
        ArrivingStream content = stream("beginning ", "and rest", Duration.ofMinutes(1));

        assertThat(content.readAllBytes()).asString().isEqualTo("beginning and rest");
        assertThatThrownBy(() -> room.enter(20 * MEGABYTE)).isInstanceOf(Problem.class);
        content.leave();
        content.leave();
        assertThat(room.enter(20 * MEGABYTE)).isNotNull();
    }

    @Test
    void what_comes_too_slowly_is_given_up() {
        ArrivingStream slow = stream("", "rest", Duration.ZERO);

        assertThatThrownBy(slow::readAllBytes).isInstanceOf(Problem.class).hasMessageContaining("408");
    }

    private ArrivingStream stream(String arrived, String rest, Duration patience) {
        InputStream more = rest == null ? null : new ByteArrayInputStream(rest.getBytes());
        return new ArrivingStream(
                new ByteArrayInputStream(arrived.getBytes()),
                more == null ? null : new DelegatingServletInputStream(more),
                patience,
                () -> room.enter(MEGABYTE));
    }
}
