package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FromRecord;

/**
 * A bean that a process may name, as its source tells of it.
 *
 * @param does the first sentence of its Javadoc
 * @param reads the variables that it reads
 * @param sets the variables that it sets
 */
record Work(String bean, boolean listener, String does, Set<String> reads, Set<String> sets) {

    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*\\s*(.*?)\\s*\\*/\\s*@");
    private static final Pattern ACCESS =
            Pattern.compile("((?:\\w+\\.)?[A-Z][A-Z_]+)\\s*\\.(require|in|set|setLocal)\\(\\s*execution\\b");
    private static final String OF_SCHEME = "what the scheme's tables ask for";

    /** Every bean that the product lets a process name. */
    static List<Work> all(Vocabulary vocabulary) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(ExecutionListener.class));
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan("org.wholefamily");
        WorkBeans allowed = WorkBeans.in(beans);
        List<Work> work = new ArrayList<>();
        for (String name : new TreeSet<>(List.of(beans.getBeanDefinitionNames()))) {
            Class<?> type = beans.getType(name);
            if (allowed.containsKey(name) && type.isAnnotationPresent(Component.class)) {
                work.add(of(name, type, vocabulary));
            }
        }
        return work;
    }

    /** The bean's name in words: {@code openCase} is "Open case". */
    String title() {
        String words = bean.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Work of(String bean, Class<?> type, Vocabulary vocabulary) {
        String source = Vocabulary.source(type);
        Set<String> reads = new TreeSet<>();
        Set<String> sets = new TreeSet<>();
        Matcher access = ACCESS.matcher(source);
        while (access.find()) {
            Object variable = vocabulary.meaning(access.group(1));
            if (variable == null) {
                throw new IllegalStateException(type + " uses an unknown variable: " + access.group());
            }
            (access.group(2).startsWith("set") ? sets : reads).add(variable.toString());
        }
        sets.addAll(FromRecord.after(bean));
        if (source.contains("execution::getVariable")) {
            reads.add(OF_SCHEME);
        }
        return new Work(bean, ExecutionListener.class.isAssignableFrom(type), sentence(source), reads, sets);
    }

    private static String sentence(String source) {
        Matcher javadoc = JAVADOC.matcher(source);
        if (!javadoc.find()) {
            throw new IllegalStateException("A bean for processes says in its Javadoc what it does: " + source);
        }
        return javadoc.group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .strip();
    }
}
