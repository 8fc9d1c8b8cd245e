package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.family.Cases;

/** Two who move one claim at the same moment, as two nodes do. */
class ClaimRaceTest {

    private static final LocalDate DAY = LocalDate.parse("2013-06-03");

    private final Records records = Records.on(database(), "2013-10-01");
    private final Claims claims = new Claims(records.get(JdbcClient.class));

    DataSource database() {
        return Databases.records();
    }

    @BeforeEach
    void a_claim_that_was_checked() {
        Cases cases = records.get(Cases.class);
        String reference = cases.open("northshire", "NS", "tf-2012", "education", DAY);
        Set<String> line = cases.lineOf(reference);
        claims.add(new Claim("one", line.iterator().next(), reference, "tf-2012", "r", DAY, List.of(line())), line);
        update("ada", Claim::check);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void whoever_read_it_before_it_moved_does_not_move_it_again() {
        Claim late = claims.get("one");
        update("bob", Claim::signOff);
        late.sendBack();

        assertThatThrownBy(() -> claims.update(late)).isInstanceOf(ClaimMoved.class);

        assertThat(claims.get("one").state()).isEqualTo(ClaimState.SIGNED_OFF);
        assertThat(claims.get("one").hands().all()).hasSize(2);
    }

    @Test
    void of_two_at_the_same_moment_one_moves_it() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Boolean> move = () -> {
            try {
                return records.get(TransactionOperations.class).execute(within -> {
                    Claim read = claims.get("one");
                    meet(both);
                    read.doneBy("bob", "signOffClaim");
                    read.signOff();
                    claims.update(read);
                    return true;
                });
            } catch (ClaimMoved lost) {
                return false;
            }
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> moved = nodes.invokeAll(List.of(move, move)).stream()
                    .map(ClaimRaceTest::answer)
                    .toList();
            assertThat(moved).containsExactlyInAnyOrder(true, false);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(claims.get("one").state()).isEqualTo(ClaimState.SIGNED_OFF);
        assertThat(claims.get("one").kept().version()).isEqualTo(2);
    }

    @Test
    void what_goes_wrong_afterwards_takes_the_move_back() {
        assertThatThrownBy(() -> records.get(TransactionOperations.class).executeWithoutResult(within -> {
                    update("bob", Claim::signOff);
                    throw new IllegalStateException("The next step fails");
                }))
                .hasMessageContaining("next step");

        assertThat(claims.get("one").state()).isEqualTo(ClaimState.CHECKED);
        assertThat(claims.get("one").bars("bob")).isFalse();
    }

    private void update(String user, Consumer<Claim> move) {
        Claim claim = claims.get("one");
        claim.doneBy(user, "step");
        move.accept(claim);
        claims.update(claim);
    }

    private static ClaimLine line() {
        return new ClaimLine("r", BigDecimal.TEN, "table");
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean answer(Future<Boolean> moved) {
        try {
            return moved.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
