package org.wholefamily.leadprofessional;

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

    /** The user ids of all who declined to lead for this family. */
    Set<String> declinedBy(String caseReference) {
        return jdbc.sql("select offered_to from lead_offer where case_reference = :case and answer = :declined")
                .param("case", caseReference)
                .param("declined", LeadOffer.Answer.DECLINED.code())
                .query(String.class)
                .set();
    }
}
