package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word that the engine's own readers of models have in their code: among them are all that they look for. */
final class ParsedNames {

    private static final String[] READERS = {
        "classpath*:org/camunda/bpm/engine/impl/bpmn/parser/*.class",
        "classpath*:org/camunda/bpm/engine/impl/bpmn/helper/*.class",
        "classpath*:org/camunda/bpm/engine/impl/form/handler/*.class",
        "classpath*:org/camunda/bpm/engine/impl/util/xml/*.class",
        "classpath*:org/camunda/bpm/model/bpmn/impl/BpmnModelConstants.class"
    };

    private ParsedNames() {}

    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        try {
            for (String readers : READERS) {
                for (Resource reader : new PathMatchingResourcePatternResolver().getResources(readers)) {
                    new ClassReader(reader.getContentAsByteArray())
                            .accept(new Words(names), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static final class Words extends ClassVisitor {

        private final Set<String> names;

        Words(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            add(value);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    add(value);
                }
            };
        }

        private void add(Object value) {
            if (value instanceof String word && word.matches("[A-Za-z][A-Za-z-]{1,40}")) {
                names.add(word);
            }
        }
    }
}
