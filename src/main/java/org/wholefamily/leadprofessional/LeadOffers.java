package org.wholefamily.leadprofessional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to lead for which family, and what they answered. */
@Repository
class LeadOffers {

    private final JdbcClient jdbc;

    LeadOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LeadOffer offer) {
        jdbc.sql("""
                insert into lead_offer (id, case_reference, offered_to, answer, answered_on, reason)
                values (:id, :case, :to, :answer, :on, :reason)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("case", offer.caseReference())
                .param("to", offer.offeredTo())
                .param("answer", offer.answer().code())
                .param("on", offer.answeredOn())
                .param("reason", offer.reason())
                .update();
    }

    /** The offers with which somebody became the lead, the oldest first. */
    List<LeadOffer> taken(String caseReference) {
        return jdbc.sql(
                        "select * from lead_offer where case_reference = :case and answer <> :declined order by answered_on")
                .param("case", caseReference)
                .param("declined", LeadOffer.Answer.DECLINED.code())
                .query((row, n) -> new LeadOffer(
                        caseReference,
                        row.getString("offered_to"),
                        LeadOffer.Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** The user ids of all who declined to lead for this family. */
    Set<String> declinedBy(String caseReference) {
        return jdbc.sql("select offered_to from lead_offer where case_reference = :case and answer = :declined")
                .param("case", caseReference)
                .param("declined", LeadOffer.Answer.DECLINED.code())
                .query(String.class)
                .set();
    }
}
