package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.wholefamily.problem.Problem;

/** Large contents share a room. */
class BodyRoomTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final BodyRoom room = new BodyRoom(80, 256 * MEGABYTE, Duration.ofMillis(1));

    @Test
    void a_part_of_the_threads_may_be_in_it_however_little_they_bring() {
        List<BodyRoom.Place> places = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            places.add(room.enter(1, false));
        }
        assertThatThrownBy(() -> room.enter(1, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("503");

        places.get(0).close();

        assertThat(room.enter(1, false)).isNotNull();
    }

    @Test
    void of_very_large_contents_one_is_in_it_and_smaller_ones_pass_beside() {
        BodyRoom.Place large = room.enter(20 * MEGABYTE, true);

        assertThatThrownBy(() -> room.enter(20 * MEGABYTE, true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> room.enter(20 * MEGABYTE, false)).isInstanceOf(Problem.class);
        assertThat(room.enter(MEGABYTE, false)).isNotNull();

        large.close();
        assertThat(room.enter(20 * MEGABYTE, true)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"144, 100, 25", "144, 1000, 12", "144, 3000, 3", "288, 6000, 2", "1024, 20000, 2"})
    void files_are_read_side_by_side(int heap, int kilobytes, int sideBySide) {
        BodyRoom small = new BodyRoom(200, heap * MEGABYTE, Duration.ofMillis(1));
        for (int i = 0; i < sideBySide; i++) {
            assertThat(small.enter(kilobytes * 1024L, true)).isNotNull();
        }
        assertThatThrownBy(() -> small.enter(kilobytes * 1024L, true)).isInstanceOf(Problem.class);
    }

    @Test
    void who_finds_no_room_is_told_when_to_come_again() throws Exception {
        var answer = new ResponseEntityExceptionHandler() {}.handleException(
                BodyRoom.busy(), new ServletWebRequest(new MockHttpServletRequest()));
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");

        MockHttpServletResponse response = new MockHttpServletResponse();
        Answer.tell(new MockHttpServletRequest("POST", "/api/referrals/imports"), response, BodyRoom.busy());
        assertThat(response.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void what_has_arrived_needs_no_room() throws Exception {
        for (int i = 0; i < 10; i++) {
            room.enter(1, false);
        }
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
        for (int i = 0; i < 8; i++) {
            room.enter(1, false);
        }
        assertThatThrownBy(() -> room.enter(MEGABYTE, false)).isInstanceOf(Problem.class);
        content.leave();
        content.leave();
        assertThat(room.enter(MEGABYTE, false)).isNotNull();
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
                () -> room.enter(MEGABYTE, false));
    }
}
