package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void a_person_is_called_by_what_is_known_of_their_name() {
        assertThat(named("Ann", "Vale")).isEqualTo("Ann Vale");
        assertThat(named(null, "Vale")).isEqualTo("Vale");
        assertThat(named("Ann", " ")).isEqualTo("Ann");
        assertThat(named(null, null)).isEqualTo("ann.vale");
    }

    private static String named(String first, String last) {
        UserEntity user = new UserEntity("ann.vale");
        user.setFirstName(first);
        user.setLastName(last);
        return PersonName.of(user);
    }
}
