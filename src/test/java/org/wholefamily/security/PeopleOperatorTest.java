package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleOperatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "Head-Of-Platform",
                "aaaaaaaaaaaaaaaa",
                "Password2013!",
                "administrator1",
                "123456789012"
            })
    void a_password_that_is_easily_guessed_is_weak(String password) {
        assertThat(PeopleOperator.weak("head-of-platform", password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "Tyne-Wear-47-lantern"})
    void a_long_one_of_its_own_is_not(String password) {
        assertThat(PeopleOperator.weak("head-of-platform", password)).isFalse();
    }
}
