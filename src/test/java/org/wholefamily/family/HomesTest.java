package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.family.Members.at;
import static org.wholefamily.family.Members.person;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomesTest {

    private static final Person PRIYA = person("Priya", "Nandra", null);
    private static final Person ARUN = person("Arun", "Nandra", null);

    @Test
    void an_address_for_all_is_said_once_and_without_names() {
        assertThat(Homes.of(List.of(PRIYA, ARUN))).isEqualTo("12 Mill Lane, NS1 2AB");
    }

    @Test
    void whoever_lives_elsewhere_is_named_with_the_address() {
        Person ola = at("Ola", "Vale", null, "5 High Street", " ");
        assertThat(Homes.of(List.of(PRIYA, ola, ARUN)))
                .isEqualTo("12 Mill Lane, NS1 2AB (Priya, Arun); 5 High Street (Ola)");
    }

    @Test
    void none_is_said_as_none_whether_nobody_knows_it_or_it_may_not_be_shown() {
        Person nowhere = at("Ola", "Nandra", null, null, null);
        Person single = at(null, "Suharto", null, " ", "");

        assertThat(Homes.of(List.of(nowhere))).isEqualTo("No address given");
        assertThat(Homes.of(List.of(nowhere, PRIYA, single)))
                .isEqualTo("No address given (Ola, Suharto); 12 Mill Lane, NS1 2AB (Priya)");
    }
}
