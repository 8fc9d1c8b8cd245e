package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.family.Members.at;
import static org.wholefamily.family.Members.person;
import static org.wholefamily.family.Members.seen;

import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;

class FamilyTextTest {

    private final FamilyText text = new FamilyText(Clocks.at("2013-10-01"));

    @Test
    void whoever_lives_together_is_told_with_one_address() {
        assertThat(text.summary(seen(person("Priya", "Nandra", "1981-09-30"), person("Arun", "Nandra", null))))
                .isEqualTo("""
                        Priya Nandra, child, 32
                        Arun Nandra, child, age not known
                        12 Mill Lane, NS1 2AB""");
    }

    @Test
    void an_address_that_may_not_be_shown_reads_like_one_that_nobody_gave() {
        Person hidden = person("Priya", "Nandra", "1981-09-30").withoutAddress();
        Person none = at("Priya", "Nandra", "1981-09-30", null, null);

        assertThat(text.summary(seen(hidden)))
                .isEqualTo(text.summary(seen(none)))
                .isEqualTo("Priya Nandra, child, 32\nNo address given");
    }

    @Test
    void of_nobody_nothing_is_said() {
        assertThat(text.summary(seen())).isEmpty();
    }
}
