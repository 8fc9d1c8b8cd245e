package org.wholefamily;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void a_package_uses_only_what_another_shows_and_never_in_a_circle() {
        ApplicationModules.of(WholeFamilyApplication.class).verify();
    }
}
