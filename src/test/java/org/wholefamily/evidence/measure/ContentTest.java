package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Content.HousingAction;
import org.wholefamily.evidence.measure.Content.Offence;
import org.wholefamily.evidence.measure.Content.Spell;

class ContentTest {

    @ParameterizedTest
    @CsvSource({
        "housing injunction, antisocial behaviour, true",
        "Housing Injunction, Anti-social behaviour, true",
        "warning letter, antisocial behaviour, false",
        "Warning-Letter, antisocial behaviour, false",
        "housing injunction, rent arrears, false"
    })
    void a_landlords_action_counts_by_its_ground_and_a_letter_is_none(String action, String ground, boolean counts) {
        String json = "{\"landlord\":\"A\",\"actionOn\":\"2013-01-01\",\"action\":\"%s\",\"ground\":\"%s\"}";

        assertThat(Content.of(Extract.HOUSING_ACTIONS, json.formatted(action, ground)))
                .isEqualTo(new HousingAction(LocalDate.of(2013, 1, 1), counts));
    }

    @Test
    void what_a_row_does_not_say_is_empty() {
        assertThat(Content.of(Extract.YOUTH_OFFENCES, "{\"offenceOn\":\"2013-01-01\",\"provenOn\":null}"))
                .isEqualTo(new Offence(LocalDate.of(2013, 1, 1), null));
        assertThat(Content.of(Extract.BENEFITS, "{\"benefit\":\"JSA\",\"startedOn\":\"2013-01-01\"}"))
                .isEqualTo(new Spell("jsa", LocalDate.of(2013, 1, 1), null));
    }
}
