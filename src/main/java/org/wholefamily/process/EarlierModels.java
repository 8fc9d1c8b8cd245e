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

    /** In how many cases something runs by a model that says something else than the one of today. */
    long cases() {
        return jdbc.sql("""
                select count(distinct P.BUSINESS_KEY_) from ACT_RU_EXECUTION P
                where P.PARENT_ID_ is null and P.PROC_DEF_ID_ in (
                  select D.ID_ from ACT_RE_PROCDEF D
                  join ACT_RE_PROCDEF N on N.KEY_ = D.KEY_ and N.TENANT_ID_ is null and N.VERSION_ = (
                    select max(M.VERSION_) from ACT_RE_PROCDEF M where M.KEY_ = D.KEY_ and M.TENANT_ID_ is null)
                  join ACT_GE_BYTEARRAY B on B.DEPLOYMENT_ID_ = D.DEPLOYMENT_ID_ and B.NAME_ = D.RESOURCE_NAME_
                  join ACT_GE_BYTEARRAY L on L.DEPLOYMENT_ID_ = N.DEPLOYMENT_ID_ and L.NAME_ = N.RESOURCE_NAME_
                  where D.TENANT_ID_ is null and D.VERSION_ < N.VERSION_ and B.BYTES_ <> L.BYTES_)
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
