package org.wholefamily.process.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholefamily.process.feel.Facts;
import org.wholefamily.process.feel.FeelAnswer;
import org.wholefamily.process.feel.FeelTexts;

/** Works out the expressions of forms; what cannot be worked out is null. */
final class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final Cache<String, Set<String>> names =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Set<String> names(String expression) {
        return names.get(expression, Names::in);
    }

    Object value(String expression, Function<Set<String>, Map<String, Object>> context) {
        FeelAnswer answer = org.wholefamily.process.feel.Feel.value(
                FeelTexts.expression(expression), Facts.of(context.apply(names(expression))));
        if (answer.failure() != null) {
            LOG.debug("A form's expression cannot be worked out: {}", expression);
        }
        return Plain.orNull(answer.value());
    }
}
