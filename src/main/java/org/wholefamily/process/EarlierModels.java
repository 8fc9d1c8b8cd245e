package org.wholefamily.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the cases that go on by the shared models of an earlier release. {@link HandedOn} and {@link FromRecord} serve
 * them as they serve those of today: what such a model maps itself stays as it says, and what nobody sets any more comes
 * from the record.
 */
@Component
class EarlierModels implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierModels.class);

    private final JdbcClient jdbc;

    EarlierModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases were begun by an earlier model and have not ended. */
    long cases() {
        return jdbc.sql("""
                select count(distinct P.BUSINESS_KEY_) from ACT_RU_EXECUTION P
                join ACT_RE_PROCDEF D on D.ID_ = P.PROC_DEF_ID_
                where P.PARENT_ID_ is null and P.SUPER_EXEC_ is null and D.TENANT_ID_ is null and D.VERSION_ < (
                  select max(N.VERSION_) from ACT_RE_PROCDEF N where N.KEY_ = D.KEY_ and N.TENANT_ID_ is null)
                """).query(Long.class).single();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wholefamily.cases.by.earlier.models", this, EarlierModels::cases)
                .description("Cases that go on by the shared models of an earlier release")
                .register(registry);
    }

    /** Says with each start how many there are. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        long cases = cases();
        if (cases > 0) {
            LOG.info("{} cases go on by the models of an earlier release", cases);
        }
    }
}
