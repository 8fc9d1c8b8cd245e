package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.process.FormRefused;

class IncomingMessageTest {

    private static final Map<String, Map<String, Class<?>>> KNOWN = Map.of(
            "safeguardingConcernRaised", Map.of("concern", String.class, "immediate", Boolean.class),
            "consentWithdrawn", Map.of("agency", String.class, "purpose", String.class));

    private static final String CONCERN =
            "'processVariables':{'concern':{'value':'Bruises','type':'String'},'immediate':{'value':true}}";

    @Test
    void a_message_with_exactly_its_keys_is_taken() throws IOException {
        IncomingMessage message = read("{'messageName':'safeguardingConcernRaised','businessKey':'NS-000001',"
                + "'resultEnabled':true,'all':false,'tenantId':'northshire'," + CONCERN + "}");

        assertThat(message.caseReference()).isEqualTo("NS-000001");
        assertThat(message.payload()).isEqualTo(Map.of("concern", "Bruises", "immediate", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "messageName      | {'messageName':'actionStopped','businessKey':'NS-1',%s}",
                "messageName      | {'businessKey':'NS-1',%s}",
                "businessKey      | {'messageName':'safeguardingConcernRaised',%s}",
                "all              | {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','all':true,%s}",
                "correlationKeys  | {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','correlationKeys':{},%s}",
                "processInstanceId| {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','processInstanceId':'1',%s}",
                "agency           | {'messageName':'consentWithdrawn','businessKey':'NS-1','processVariables':{'purpose':{'value':'plan'}}}",
                "immediate        | {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','processVariables':{'concern':{'value':'x'},'immediate':{'value':'soon'}}}",
                "concern          | {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','processVariables':{'concern':{'value':' '},'immediate':{'value':true}}}",
                "caseReference    | {'messageName':'safeguardingConcernRaised','businessKey':'NS-1','processVariables':{'concern':{'value':'x'},'immediate':{'value':true},'caseReference':{'value':'x'}}}",
                "body             | {'messageName':'x','messageName':'y'}",
                "body             | []"
            })
    void a_message_with_anything_else_is_refused_with_its_key(String key, String json) {
        assertThatThrownBy(() -> read(json.replace("%s", CONCERN)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(key));
    }

    private static IncomingMessage read(String json) throws IOException {
        return IncomingMessage.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), KNOWN);
    }
}
