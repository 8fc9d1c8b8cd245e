package org.wholefamily.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.claim.ClaimHands.Hand;

/** All claims; the database keeps a family's result from being claimed twice, under whichever of its cases. */
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a new claim with its lines.
     *
     * @param known the ids under which the family was known, here and where it lived before
     * @throws ClaimedBefore when one of the same family and scheme is paid or under way
     */
    void add(Claim claim, Set<String> known) {
        if (known.stream().anyMatch(family -> isClaimed(key(family, claim.scheme())))) {
            throw new ClaimedBefore(claim.caseReference(), claim.scheme());
        }
        jdbc.sql("""
                insert into claim (id, family_id, case_reference, scheme, result, state, claimed_key, prepared_on)
                values (:id, :family, :case, :scheme, :result, :state, :key, :on)
                """)
                .param("id", claim.id())
                .param("family", claim.family())
                .param("case", claim.caseReference())
                .param("scheme", claim.scheme())
                .param("result", claim.result())
                .param("state", claim.state().code())
                .param("key", key(claim))
                .param("on", claim.preparedOn())
                .update();
        claim.lines().forEach(line -> add(claim.id(), line));
    }

    /** Two at the same moment both see none; the unique key stops the second. */
    private boolean isClaimed(String key) {
        return jdbc.sql("select exists (select 1 from claim where claimed_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private void add(String claimId, ClaimLine line) {
        jdbc.sql("""
                insert into claim_line (claim_id, payment, amount, decision)
                values (:claim, :payment, :amount, :decision)
                """)
                .param("claim", claimId)
                .param("payment", line.payment())
                .param("amount", line.amount())
                .param("decision", line.decision())
                .update();
    }

    /**
     * Keeps how far a claim has come, and through whose hands.
     *
     * @throws ClaimMoved when it is no longer as it was read
     */
    void update(Claim claim) {
        var submission = Optional.ofNullable(claim.submission());
        var reply = Optional.ofNullable(claim.reply());
        int moved = jdbc.sql("""
                update claim set state = :state, version = version + 1, claimed_key = :key,
                    submitted_on = :submitted, submission_reference = :reference,
                    replied_on = :replied, amount_paid = :paid
                where id = :id and state = :was and version = :version
                """)
                .param("state", claim.state().code())
                .param("key", key(claim))
                .param("submitted", submission.map(Claim.Submission::on).orElse(null))
                .param("reference", submission.map(Claim.Submission::reference).orElse(null))
                .param("replied", reply.map(Claim.Reply::on).orElse(null))
                .param("paid", reply.map(Claim.Reply::amountPaid).orElse(null))
                .param("id", claim.id())
                .param("was", claim.kept().state().code())
                .param("version", claim.kept().version())
                .update();
        if (moved == 0) {
            throw new ClaimMoved();
        }
        keep(claim);
    }

    private void keep(Claim claim) {
        Set<Hand> kept = claim.kept().hands().all();
        Set<Hand> now = claim.hands().all();
        kept.stream().filter(hand -> !now.contains(hand)).forEach(hand -> write(claim, hand, """
                delete from claim_hand where claim_id = :claim and state = :state and step = :step and person = :person
                """));
        now.stream().filter(hand -> !kept.contains(hand)).forEach(hand -> write(claim, hand, """
                insert into claim_hand (claim_id, state, step, person) values (:claim, :state, :step, :person)
                """));
    }

    private void write(Claim claim, Hand hand, String sql) {
        jdbc.sql(sql)
                .param("claim", claim.id())
                .param("state", hand.state().code())
                .param("step", hand.step())
                .param("person", hand.person())
                .update();
    }

    /** The claim of a case that is prepared and not answered. */
    Optional<Claim> underWay(String caseReference) {
        return jdbc.sql(
                        "select id from claim where case_reference = :case and claimed_key is not null and state <> 'paid'")
                .param("case", caseReference)
                .query(String.class)
                .optional()
                .map(this::get);
    }

    Claim get(String id) {
        return jdbc.sql("select * from claim where id = :id")
                .param("id", id)
                .query((row, n) -> claim(row, lines(id), new ClaimHands(hands(id))))
                .single();
    }

    private Set<Hand> hands(String claimId) {
        return jdbc.sql("select state, step, person from claim_hand where claim_id = :claim")
                .param("claim", claimId)
                .query((row, n) ->
                        new Hand(ClaimState.of(row.getString("state")), row.getString("step"), row.getString("person")))
                .set();
    }

    private List<ClaimLine> lines(String claimId) {
        return jdbc.sql("select payment, amount, decision from claim_line where claim_id = :claim order by payment")
                .param("claim", claimId)
                .query((row, n) ->
                        new ClaimLine(row.getString("payment"), row.getBigDecimal("amount"), row.getString("decision")))
                .list();
    }

    private static Claim claim(ResultSet row, List<ClaimLine> lines, ClaimHands hands) throws SQLException {
        LocalDate submittedOn = row.getObject("submitted_on", LocalDate.class);
        LocalDate repliedOn = row.getObject("replied_on", LocalDate.class);
        BigDecimal paid = row.getBigDecimal("amount_paid");
        return new Claim(
                row.getString("id"),
                row.getString("family_id"),
                row.getString("case_reference"),
                row.getString("scheme"),
                row.getString("result"),
                row.getObject("prepared_on", LocalDate.class),
                lines,
                new Claim.Kept(ClaimState.of(row.getString("state")), row.getInt("version"), hands),
                submittedOn == null ? null : new Claim.Submission(submittedOn, row.getString("submission_reference")),
                repliedOn == null ? null : new Claim.Reply(repliedOn, paid));
    }

    private static String key(Claim claim) {
        return claim.state().barsAnother() ? key(claim.family(), claim.scheme()) : null;
    }

    private static String key(String family, String scheme) {
        return family + " " + scheme;
    }
}
