package org.wholefamily.evidence;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Imports.exclusions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.wholefamily.Databases;
import org.wholefamily.Records;

/** Years later it can be seen who sent what, what it covered, and who took it back. */
class ImportsKeptTest {

    private static final String ALL = "/api/evidence/imports?council=northshire";

    private final Records records = Records.on(Databases.records(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final MockMvc http = records.http();

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_was_taken_back_is_seen_with_who_did_so() throws Exception {
        long number = imports.run(SCHOOL_EXCLUSIONS, exclusions("A 1", "B 1"));
        records.signInAs("bill", "northshire", "data-officers");

        http.perform(delete("/api/evidence/imports/" + number)).andExpect(status().isOk());

        http.perform(get(ALL))
                .andExpect(jsonPath("$[0].state").value("taken-back"))
                .andExpect(jsonPath("$[0].sentBy").value("anna"))
                .andExpect(jsonPath("$[0].takenBackBy").value("bill"))
                .andExpect(jsonPath("$[0].takenBackAt").exists())
                .andExpect(jsonPath("$[0].to").value("2014-09-30"))
                .andExpect(jsonPath("$[0].rows").value(2));
        http.perform(get("/api/evidence/imports/" + number))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.detail").value("This import was taken back by bill"))
                .andExpect(jsonPath("$.takenBackAt").exists());
    }

    @Test
    void what_came_before_is_told_page_by_page_those_taken_back_too() throws Exception {
        long first = imports.run(SCHOOL_EXCLUSIONS, exclusions("A 1"));
        long second = imports.run(SCHOOL_EXCLUSIONS, exclusions("A 2"));
        long third = imports.run(SCHOOL_EXCLUSIONS, exclusions("A 3"));
        records.get(TakingBack.class).takeBack(third, "anna");
        records.signInAs("bill", "northshire", "data-officers");

        http.perform(get(ALL + "&before=" + third))
                .andExpect(jsonPath("$[*].importId", contains(String.valueOf(second), String.valueOf(first))));
        http.perform(get(ALL + "&before=" + first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
        http.perform(get(ALL + "&before=nothing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("no-such-import"));
    }
}
