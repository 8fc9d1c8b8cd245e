package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelSizeTest {

    @Test
    void a_model_of_the_product_is_of_a_size_that_is_read() {
        SharedSet.FILES.files().forEach((name, content) -> {
            if (!name.endsWith(".form")) {
                assertThatCode(() -> ModelSize.check(content)).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void elements_in_elements_in_elements_are_refused_before_they_are_held() {
        assertRefused("<a>".repeat(200_000) + "</a>".repeat(200_000), UTF_8, "elements in elements");
        assertRefused("<a>" + "<b/>".repeat(60_000) + "</a>", UTF_8, "more than 50000 elements");
    }

    @Test
    void a_document_type_is_refused_in_every_encoding() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]><a>&b;&c;</a>";

        for (Charset encoding : List.of(UTF_8, UTF_16, Charset.forName("IBM1047"))) {
            assertRefused("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + bomb, encoding, "document type");
        }
    }

    @Test
    void a_form_in_a_form_in_a_form_is_refused() {
        String form = "{\"components\":[".repeat(3000) + "]}".repeat(3000);

        assertThat(ReadSet.of(new ModelSet("northshire", new TreeMap<>(Map.of("forms/x.form", form.getBytes(UTF_8)))))
                        .unreadable())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("nesting depth"));
    }

    @Test
    void what_ends_the_stack_is_a_fault_of_its_file() {
        List<ModelFault> faults = new ArrayList<>();

        Guarded.reading("dmn/x.dmn", faults::add, ModelSizeTest::deeper);
        Guarded.reading("dmn/y.dmn", faults::add, () -> {
            throw new IllegalStateException("no such thing");
        });

        assertThat(faults).extracting(ModelFault::file).containsExactly("dmn/x.dmn", "dmn/y.dmn");
    }

    private static void deeper() {
        deeper();
    }

    private static void assertRefused(String model, Charset encoding, String why) {
        assertThatThrownBy(() -> ModelSize.check(model.getBytes(encoding)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
