package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.problem.StartRefused;

class NamedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7,        10.0.0.7,          true",
        "10.0.0.7,        10.0.0.70,         false",
        "10.0.0.7,        10a0.0.7,          false",
        "10.1.0.0/16,     10.1.255.3,        true",
        "10.1.0.0/16,     10.2.0.1,          false",
        "192.168.4.0/22,  192.168.7.255,     true",
        "192.168.4.0/22,  192.168.8.0,       false",
        "172.16.0.0/12,   172.31.9.9,        true",
        "172.16.0.0/12,   172.32.0.1,        false",
        "0.0.0.0/0,       203.0.113.9,       true",
        "::1,             0:0:0:0:0:0:0:1,   true",
        "2001:db8::7,     2001:db8:0:0:0:0:0:7, true",
        "2001:db8::7,     2001:db8:0:0:0:0:0:8, false"
    })
    void a_proxy_is_named_by_its_address_or_its_network(String named, String address, boolean included) {
        assertThat(new NamedProxies(List.of("198.51.100.1", named)).include(address))
                .isEqualTo(included);
    }

    @Test
    void without_a_name_there_is_no_proxy() {
        NamedProxies none = new NamedProxies(List.of());

        assertThat(none.include("127.0.0.1")).isFalse();
        assertThat(none.include("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "balancer", "10.0.0", "10.0.0.256", "10.0.0.0/33", ".*", "10.0.0.0/8|.*", ":", "a:b"})
    void what_is_neither_stops_the_start(String named) {
        assertThatThrownBy(() -> new NamedProxies(List.of(named))).isInstanceOf(StartRefused.class);
    }
}
