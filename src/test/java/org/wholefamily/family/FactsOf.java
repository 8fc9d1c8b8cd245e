package org.wholefamily.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What is known of cases, for tests without the whole product. */
public final class FactsOf {

    private FactsOf() {}

    /** What these sources know, in their order. */
    public static KnownOfCase these(FactSource... sources) {
        var beans = new StaticListableBeanFactory();
        for (int n = 0; n < sources.length; n++) {
            beans.addBean("source" + n, sources[n]);
        }
        return new KnownOfCase(beans.getBeanProvider(FactSource.class));
    }

    /** These values of every case; a list is one fact for each of its entries. */
    public static KnownOfCase values(Map<String, Object> values) {
        return these(new FactSource() {
            @Override
            public Set<String> names() {
                return values.keySet();
            }

            @Override
            public List<Fact> of(String caseReference, String name) {
                List<?> known = values.get(name) instanceof List<?> list ? list : List.of(values.get(name));
                return known.stream()
                        .map(value -> new Fact(name, value, null, "test", null))
                        .toList();
            }
        });
    }
}
