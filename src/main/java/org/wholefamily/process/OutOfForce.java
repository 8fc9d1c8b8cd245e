package org.wholefamily.process;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;

/** Files of councils' sets that stay deployed and serve no more, because they were found unsafe later. */
@Repository
public class OutOfForce {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private volatile Set<String> known;

    public OutOfForce(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Why a file serves no more.
     *
     * @param file its name in the set, such as {@code bpmn/agency-action.bpmn}
     * @param element where in the file the reason is
     */
    public record Withdrawn(String file, String element, String reason) {}

    /** Whether a file of a deployment must not serve; what this node writes is known to it at once. */
    public boolean contains(String deployment, String file) {
        Set<String> withdrawn = known;
        if (withdrawn == null) {
            withdrawn = read();
            known = withdrawn;
        }
        return withdrawn.contains(key(deployment, file));
    }

    /** The deployments that this product has judged already. */
    public Set<String> judgedBy(String by) {
        return new HashSet<>(jdbc.sql("select deployment_id from judged_models where judged_by = :by")
                .param("by", by)
                .query(String.class)
                .list());
    }

    /** Keeps what a product found in a deployment of a council, in place of what one before it had found. */
    @Transactional
    public void judge(String deployment, String council, String by, List<Withdrawn> withdrawn) {
        for (String table : List.of("withdrawn_model", "judged_models")) {
            jdbc.sql("delete from " + table + " where deployment_id = :deployment")
                    .param("deployment", deployment)
                    .update();
        }
        withdrawn.forEach(each -> withdraw(deployment, council, each));
        jdbc.sql("insert into judged_models (deployment_id, judged_by, judged_at) values (:deployment, :by, :at)")
                .param("deployment", deployment)
                .param("by", by)
                .param("at", Timestamp.from(clock.now()))
                .update();
        known = null;
    }

    /** What of a deployment serves no more. */
    public List<Withdrawn> of(String deployment) {
        return jdbc.sql(
                        "select file, element, reason from withdrawn_model where deployment_id = :deployment order by file")
                .param("deployment", deployment)
                .query(Withdrawn.class)
                .list();
    }

    private void withdraw(String deployment, String council, Withdrawn withdrawn) {
        jdbc.sql("""
                insert into withdrawn_model (deployment_id, file, council, element, reason, withdrawn_at)
                values (:deployment, :file, :council, :element, :reason, :at)
                """)
                .param("deployment", deployment)
                .param("file", withdrawn.file())
                .param("council", council)
                .param("element", shortened(withdrawn.element(), 255))
                .param("reason", shortened(withdrawn.reason(), 2000))
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    private Set<String> read() {
        return new HashSet<>(jdbc.sql("select deployment_id, file from withdrawn_model")
                .query((row, n) -> key(row.getString(1), row.getString(2)))
                .list());
    }

    private static String key(String deployment, String file) {
        return deployment + " " + file;
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
