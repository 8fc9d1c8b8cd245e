package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Imports.exclusions;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.result.StatusResultMatchers;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;

/** What happens where somebody holds an extract for long. */
class HeldExtractTest {

    private static final String CALL = "/api/evidence/imports/";

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final EvidenceImports all = records.get(EvidenceImports.class);
    private final ImportWork work = records.get(ImportWork.class);
    private final long number = imports.send(SCHOOL_EXCLUSIONS, exclusions("A 1"));

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void an_import_waits_and_goes_on() {
        assertThat(whileHeld(() -> work.store(number))).isTrue();

        imports.run(number);
        assertThat(imports.said()).containsExactly("A 1");
        assertThat(all.find(number).orElseThrow().faults()).isZero();
        assertThat(all.waits(number)).as("in a row").isEqualTo(1);
    }

    @Test
    void where_it_stays_so_the_operator_sees_it_and_the_import_goes_on_from_there() {
        for (int wait = 0; wait < 400; wait++) {
            all.waits(number);
        }

        assertThatThrownBy(() -> whileHeld(() -> work.store(number))).hasRootCauseInstanceOf(ExtractHeld.class);

        assertThat(all.find(number).orElseThrow().running()).isTrue();
        imports.run(number);
        assertThat(imports.said()).containsExactly("A 1");
    }

    @Test
    void a_file_that_comes_meanwhile_is_not_kept_and_may_be_sent_again() {
        records.signInAs("anna", "northshire", "data-officers");

        whileHeld(() -> refused(post(CALL + "school-exclusions?council=northshire")
                .contentType("text/csv")
                .content(exclusions("A 2"))));

        assertThat(records.count("evidence_import")).isEqualTo(1);
        assertThat(records.count("evidence_file")).isEqualTo(1);
    }

    @Test
    void nor_is_one_taken_back() {
        records.signInAs("anna", "northshire", "data-officers");

        whileHeld(() -> refused(delete(CALL + number)));

        assertThat(all.find(number).orElseThrow().running()).isTrue();
    }

    private boolean refused(MockHttpServletRequestBuilder call) throws Exception {
        StatusResultMatchers told = status();
        records.http()
                .perform(call)
                .andExpect(told.isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.code").value("extract-busy"));
        return true;
    }

    private interface Call {
        boolean make() throws Exception;
    }

    private boolean whileHeld(Call call) {
        return records.get(TransactionTemplate.class).execute(status -> {
            all.hold(number);
            return CompletableFuture.supplyAsync(() -> {
                        try {
                            return call.make();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .join();
        });
    }
}
