package org.wholefamily.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Content that asks for a list: it may hold what the engine offers as a parameter, and sort by what there is. Cockpit's part
 * of the server would fill in from it everything with which the database is asked, rights and the words of the order
 * included.
 */
final class QueryContent {

    private static final String SORTING = "sorting";
    private static final String ALTERNATIVES = "orQueries";
    private static final String SORT_BY = "sortBy";
    private static final String SORT_ORDER = "sortOrder";
    private static final Set<String> OF_SORTING = Set.of(SORT_BY, SORT_ORDER, "parameters");
    private static final Set<String> ORDERS = Set.of("asc", "desc");

    /** What the web apps say here too, though the address decides. */
    private static final Set<String> PAGE = Set.of("firstResult", "maxResults");

    /** The database is asked for every alternative, and for every value in it, at once. */
    private static final int MOST_ALTERNATIVES = 20;

    private static final int MOST_VALUES = 500;

    private static final ClassValue<Set<String>> PARAMETERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return parameters(type);
        }
    };

    /** Everything that the engine would fill in from a content, offered or not. */
    private static final ClassValue<Set<String>> TAKEN = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return StrictJson.MAPPER
                    .getDeserializationConfig()
                    .introspect(StrictJson.MAPPER.constructType(type))
                    .findProperties()
                    .stream()
                    .map(BeanPropertyDefinition::getName)
                    .collect(Collectors.toSet());
        }
    };

    private QueryContent() {}

    /**
     * @param type of what the engine makes of the content; a list of Tasklist takes it as a text
     * @throws ValueRefused when it holds something else, or sorts by what there is not
     */
    static void check(Class<?> type, byte[] content) throws IOException {
        Class<?> query = type == String.class ? TaskQueryDto.class : type;
        if (content.length > 0 && !PARAMETERS.get(query).isEmpty()) {
            check(query, StrictJson.MAPPER.readTree(content));
        }
    }

    private static void check(Class<?> query, JsonNode asked) {
        requireOffered(query, asked);
        requireOrder(query, asked);
        for (JsonNode order : asked.path(SORTING)) {
            requireOnly(OF_SORTING, order);
            PlainValue.require(
                    SORTING,
                    order.hasNonNull(SORT_BY) && order.hasNonNull(SORT_ORDER),
                    "a list of sortBy and sortOrder");
            requireOrder(query, order);
        }
        JsonNode alternatives = asked.path(ALTERNATIVES);
        PlainValue.require(
                ALTERNATIVES,
                alternatives.size() <= MOST_ALTERNATIVES && values(alternatives) <= MOST_VALUES,
                "at most " + MOST_ALTERNATIVES + " alternatives with " + MOST_VALUES + " values in all");
        alternatives.forEach(alternative -> check(query, alternative));
    }

    private static int values(JsonNode asked) {
        int values = asked.isValueNode() ? 1 : 0;
        for (JsonNode part : asked) {
            values += values(part);
        }
        return values;
    }

    /** What the engine does not know it leaves alone: the web apps send with one list what they keep for another. */
    private static void requireOffered(Class<?> query, JsonNode asked) {
        asked.fieldNames().forEachRemaining(name -> {
            if (PAGE.contains(name)) {
                JsonNode number = asked.get(name);
                PlainValue.require(name, number.canConvertToInt() && number.intValue() >= 0, "a number from 0 on");
            } else if (!PARAMETERS.get(query).contains(name) && TAKEN.get(query).contains(name)) {
                throw notOffered(name);
            }
        });
    }

    private static void requireOnly(Set<String> allowed, JsonNode asked) {
        asked.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw notOffered(name);
            }
        });
    }

    private static ValueRefused notOffered(String name) {
        return new ValueRefused(PlainValue.told(name) + ": is nothing by which this list is asked for");
    }

    private static void requireOrder(Class<?> query, JsonNode order) {
        JsonNode by = order.path(SORT_BY);
        JsonNode direction = order.path(SORT_ORDER);
        boolean none = isNone(by) && isNone(direction);
        PlainValue.require(
                SORT_BY,
                none || by.isTextual() && sorts(query, by.textValue()),
                "something by which this list can be sorted, with sortOrder");
        PlainValue.require(SORT_ORDER, none || ORDERS.contains(direction.asText()), "asc or desc, with sortBy");
    }

    private static boolean isNone(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** The engine knows it by itself, and asks only where it comes in an address. */
    private static boolean sorts(Class<?> query, String by) {
        Method valid = ReflectionUtils.findMethod(query, "isValidSortByValue", String.class);
        ReflectionUtils.makeAccessible(valid);
        return (boolean) ReflectionUtils.invokeMethod(valid, BeanUtils.instantiateClass(query), by);
    }

    /** Empty for content that asks for no list. */
    private static Set<String> parameters(Class<?> type) {
        Set<String> offered = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(CamundaQueryParam.class))
                .map(QueryContent::property)
                .collect(Collectors.toSet());
        if (!offered.isEmpty()) {
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().startsWith("set"))
                    .map(QueryContent::property)
                    .filter(name -> Stream.of(SORTING, ALTERNATIVES).anyMatch(name::equals))
                    .forEach(offered::add);
        }
        return offered;
    }

    private static String property(Method setter) {
        return Introspector.decapitalize(setter.getName().substring("set".length()));
    }
}
