package org.wholefamily.process.models;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that a model can name: work for service tasks and listeners, and nothing else of the product. */
public final class WorkBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    private WorkBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Looks each bean up when a model names it, because the engine is there before most of them. */
    public static WorkBeans in(ListableBeanFactory beans) {
        return new WorkBeans(beans);
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && (beans.isTypeMatch(bean, JavaDelegate.class) || beans.isTypeMatch(bean, ExecutionListener.class));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Stream.of(JavaDelegate.class, ExecutionListener.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type)))
                .distinct()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
