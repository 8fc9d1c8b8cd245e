package org.wholefamily.process.models;

import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What the features of the product say of themselves, without starting it. */
final class Scanned {

    private Scanned() {}

    static <T> List<T> all(Class<T> kind) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        return scan.findCandidateComponents("org.wholefamily").stream()
                .map(found -> kind.cast(BeanUtils.instantiateClass(
                        ClassUtils.resolveClassName(found.getBeanClassName(), Scanned.class.getClassLoader()))))
                .toList();
    }
}
