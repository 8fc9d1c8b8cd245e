package org.wholefamily.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What our own interface takes: lists without gaps, and texts that are texts; no setting says so. */
@Configuration(proxyBeanMethods = false)
class ExactContent {

    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Bean
    Jackson2ObjectMapperBuilderCustomizer exactly() {
        return builder -> builder.postConfigurer(ExactContent::hold);
    }

    private static void hold(ObjectMapper json) {
        JsonSetter.Value whole = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        json.configOverride(List.class).setSetterInfo(whole);
        json.configOverride(Set.class).setSetterInfo(whole);
        NO_TEXT.forEach(shape -> json.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
    }
}
