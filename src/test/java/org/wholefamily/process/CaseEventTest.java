package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class CaseEventTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, int.class, boolean.class, Integer.class, LocalDate.class, BigDecimal.class, List.class);

    static Stream<Class<?>> events() {
        var ours = new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AssignableTypeFilter(CaseEvent.class));
        return ours.findCandidateComponents("org.wholefamily").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_a_public_record_of_plain_parts(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        assertThat(Modifier.isPublic(event.getModifiers())).isTrue();
        assertThat(Arrays.stream(event.getRecordComponents()).map(RecordComponent::getType))
                .allMatch(PLAIN::contains);
        assertThat(event.getRecordComponents()[0].getName()).isEqualTo("caseReference");
    }

    @Test
    void there_are_as_many_as_things_that_happen() {
        assertThat(events()).hasSizeGreaterThan(30);
    }

    @Test
    void the_words_of_its_name_are_its_kind_and_its_parts_are_its_detail() {
        var one = new Something("NS-000001", LocalDate.parse("2013-10-01"), new BigDecimal("1E+2"), List.of("a"), null);

        assertThat(one.kind()).isEqualTo("something");
        assertThat(one.detail()).isEqualTo(Map.of("on", "2013-10-01", "amount", "100", "needs", List.of("a")));
        assertThat(new TaskWithoutPerson("NS-000001", "a", true).kind()).isEqualTo("task-without-person");
    }

    public record Something(String caseReference, LocalDate on, BigDecimal amount, List<String> needs, String missing)
            implements CaseEvent {}
}
