package org.wholefamily.security;

import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.springframework.util.ReflectionUtils;

/**
 * Takes values from outside as plain values and JSON text only, wherever a call holds them, so that no Java object is
 * ever made from what somebody sends. A list that a table collected comes back as an object of the engine: its JSON is
 * read.
 */
class ClientValues implements ReaderInterceptor {

    private static final Set<Class<?>> OF_FORMS = Set.of(CompleteTaskDto.class, StartProcessInstanceDto.class);

    private static final String CONTENTS = "org.camunda.bpm.engine.rest.";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(call.getMediaType());
        if (json) {
            byte[] content = call.getInputStream().readAllBytes();
            StrictJson.check(content, !OF_FORMS.contains(call.getType()));
            QueryContent.check(call.getType(), content);
            call.setInputStream(new ByteArrayInputStream(content));
        }
        Object read = call.proceed();
        if (read instanceof Form form) {
            form.asMap().forEach((name, values) -> PlainValue.require(name, values.size() == 1, "given once"));
        }
        if (read == null && json) {
            throw new ValueRefused("This call needs content");
        }
        visit("A value", read);
        return read;
    }

    private static void visit(String name, Object part) {
        if (part instanceof VariableValueDto value) {
            PlainValue.take(name, value);
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visit(String.valueOf(key), value));
        } else if (part instanceof Collection<?> list) {
            list.forEach(item -> {
                PlainValue.require(name, item != null, "without gaps");
                visit(name, item);
            });
        } else if (isContent(part)) {
            ReflectionUtils.doWithFields(
                    part.getClass(),
                    field -> {
                        field.setAccessible(true);
                        Object content = field.get(part);
                        requireValues(field, content);
                        visit(name, content);
                    },
                    field -> !Modifier.isStatic(field.getModifiers()));
        }
    }

    /** A variable is at least an empty object. */
    private static void requireValues(Field field, Object content) {
        boolean variables = field.getGenericType().getTypeName().contains(VariableValueDto.class.getName());
        if (variables && content instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> PlainValue.require(String.valueOf(key), value != null, "an object with a value"));
        }
    }

    private static boolean isContent(Object part) {
        return part != null
                && !(part instanceof Enum)
                && part.getClass().getName().startsWith(CONTENTS);
    }
}
