package org.wholefamily.process.models;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableReader;

/** How the product reads its tables, as its features say; without starting it. */
final class TablesRead {

    private static final List<TableAnswers> ALL = scanned();

    private TablesRead() {}

    static List<TableAnswers> all() {
        return ALL;
    }

    private static List<TableAnswers> scanned() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(TableReader.class));
        return scan.findCandidateComponents("org.wholefamily").stream()
                .flatMap(TablesRead::tables)
                .toList();
    }

    private static Stream<TableAnswers> tables(BeanDefinition reader) {
        Class<?> type = ClassUtils.resolveClassName(reader.getBeanClassName(), TablesRead.class.getClassLoader());
        return ((TableReader) BeanUtils.instantiateClass(type)).tables().stream();
    }
}
