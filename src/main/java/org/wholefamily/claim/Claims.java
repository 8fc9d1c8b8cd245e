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

    /** Keeps how far a claim has come. */
    void update(Claim claim) {
        var submission = Optional.ofNullable(claim.submission());
        var reply = Optional.ofNullable(claim.reply());
        jdbc.sql("""
                update claim set state = :state, claimed_key = :key, checked_by = :checker, signed_by = :signer,
                    submitted_on = :submitted, submission_reference = :reference,
                    replied_on = :replied, amount_paid = :paid
                where id = :id
                """)
                .param("state", claim.state().code())
                .param("key", key(claim))
                .param("checker", claim.hands().checkedBy())
                .param("signer", claim.hands().signedBy())
                .param("submitted", submission.map(Claim.Submission::on).orElse(null))
                .param("reference", submission.map(Claim.Submission::reference).orElse(null))
                .param("replied", reply.map(Claim.Reply::on).orElse(null))
                .param("paid", reply.map(Claim.Reply::amountPaid).orElse(null))
                .param("id", claim.id())
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
                .query((row, n) -> claim(row, lines(id)))
                .single();
    }

    private List<ClaimLine> lines(String claimId) {
        return jdbc.sql("select payment, amount, decision from claim_line where claim_id = :claim order by payment")
                .param("claim", claimId)
                .query((row, n) ->
                        new ClaimLine(row.getString("payment"), row.getBigDecimal("amount"), row.getString("decision")))
                .list();
    }

    private static Claim claim(ResultSet row, List<ClaimLine> lines) throws SQLException {
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
                ClaimState.of(row.getString("state")),
                new ClaimHands(row.getString("checked_by"), row.getString("signed_by")),
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
