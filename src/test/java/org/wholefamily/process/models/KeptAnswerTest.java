package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line lays something over a question of a shared form, as a council's own form could have it. */
class KeptAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ModelCheck CHECK = BrokenSetsTest.check();
    private static final ReadSet READ = CHECK.read(SharedSet.FILES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            referral-screening     | screeningOutcome          | {"readonly": true, "validate": {}}                    | cannot be only shown
            referral-screening     | screeningOutcome          | {"disabled": true}                                    | the process referral reads it at
            referral-screening     | screeningOutcome          | {"readonly": "=immediateDanger = null"}               | cannot be only shown
            referral-screening     | screeningOutcome          | {"conditional": {"hide": "=immediateDanger = null"}}  | must be asked whenever the shared form asks it
            referral-screening     | screeningOutcome          | {"conditional": {"hide": "=true"}}                    | the process referral reads it at
            referral-screening     | screeningOutcome          | {"validate": {"required": false}}                     | must stay required
            referral-screening     | screeningOutcome          | {"validate": null}                                    | must stay required
            referral-screening     | screeningOutcome          | {"values": [{"label": "C", "value": "continue"}, {"label": "S", "value": "social-care"}, {"label": "A", "value": "advice"}, {"label": "L", "value": "later"}]} | nothing knows the answer "later"
            referral-social-care   | decision                  | {"values": [{"label": "Y", "value": "accepted"}, {"label": "N", "value": "not-accepted"}, {"label": "L", "value": "later"}]} | nothing knows the answer "later"
            closure-proposal       | closureRoute              | {"values": [{"label": "D", "value": "step-down"}, {"label": "U", "value": "step-up"}, {"label": "S", "value": "stay"}]} | nothing knows the answer "stay"
            claim-reply            | reply                     | {"values": [{"label": "P", "value": "paid"}, {"label": "R", "value": "refused"}, {"label": "L", "value": "later"}]} | nothing knows the answer "later"
            move-agreement         | passOn                    | {"values": [{"label": "L", "value": "later"}]}        | nothing knows the answer "later"
            referral-agreement     | agreed                    | {"properties": null}                                  | must stay a yes or no
            referral-agreement     | agreed                    | {"values": [{"label": "Y", "value": "yes"}, {"label": "N", "value": "no"}, {"label": "?", "value": "unknown"}]} | nothing knows the answer "unknown"
            referral-agreement     | agreedOn                  | {"conditional": {"hide": "=agreed = null"}}           | must be asked whenever
            referral-facts-tf-2012 | youngOffenders            | {"decimalDigits": 2}                                  | "decimalDigits" must be 0 or less
            referral-facts-tf-2012 | youngOffenders            | {"decimalDigits": null}                               | "decimalDigits" must be 0 or less
            referral-facts-tf-2012 | youngOffenders            | {"validate": null}                                    | "min" must be a number, 0 or more
            referral-facts-tf-2012 | youngOffenders            | {"serializeToString": true}                           | must stay a number
            referral-facts-tf-2012 | youngOffenders            | {"disabled": true}                                    | the table eligibility-tf-2012 asks for it
            referral-facts-tf-2012 | unauthorisedAbsencePercent | {"validate": {"min": 0, "max": 1000}}                | "max" must be a number, 100 or less
            referral-facts-tf-2012 | youngOffenders            | {"conditional": {"hide": "=localConcern = \\"yes\\""}} | must be asked whenever
            referral-received      | role                      | {"values": [{"label": "A", "value": "aunt"}]}         | nothing knows the answer "aunt"
            referral-received      | surname                   | {"validate": {"required": false}}                     | must stay required
            referral-received      | surname                   | {"conditional": {"hide": "=this.role = \\"child\\""}} | must be asked whenever
            plan-draft             | agency                    | {"valuesKey": null, "values": [{"label": "X", "value": "x"}]} | the answers must come from where
            assessment-summary     | agreedNeeds               | {"valuesKey": null, "values": [{"label": "Pets", "value": "pets"}]} | nothing knows the answer "pets"
            referral-received      | agency                    | {"valuesKey": null, "values": [{"label": "Faith", "value": "faith"}]} | nothing knows the answer "faith"
            closure-family-informed | informedOn               | {"validate": {"required": false}}                     | the record of the case is made from it
            """)
    void an_answer_that_somebody_waits_for_must_come_and_be_known(String form, String key, String patch, String reason)
            throws IOException {
        assertThat(faults(form, key, patch)).anySatisfy(fault -> {
            assertThat(fault.element()).isEqualTo(key);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            referral-screening      | screeningOutcome | {"label": "What now?", "description": "Ask your manager", "type": "select"}
            referral-screening      | telephonedSocialCare | {"conditional": null}
            referral-screening      | telephonedSocialCare | {"conditional": {"hide": "=screeningOutcome  !=  \\"social-care\\""}}
            referral-facts-tf-2012  | youngOffenders   | {"validate": {"min": 0, "max": 12, "required": true}}
            referral-facts-tf-2012  | localConcern     | {"validate": {"required": true}}
            referral-received       | agency           | {"valuesKey": null, "values": [{"label": "School", "value": "education"}, {"label": "Police", "value": "police"}]}
            closure-family-informed | how              | {"values": [{"label": "By pigeon", "value": "pigeon"}, {"label": "Visit", "value": "visit"}]}
            employment-first-meeting | barriers        | {"values": [{"label": "No bus", "value": "no-bus"}]}
            employment-first-meeting | barriers        | {"conditional": {"hide": "=takesUpSupport = \\"no\\""}}
            referral-received       | upn              | {"validate": {"required": true}}
            referral-agreement      | agreed           | {"validate": {"required": true}, "values": [{"label": "They do", "value": "yes"}, {"label": "They do not", "value": "no"}]}
            """)
    void a_question_may_be_put_in_other_words_and_ask_more(String form, String key, String patch) throws IOException {
        assertThat(faults(form, key, patch)).isEmpty();
    }

    @Test
    void a_list_of_agencies_of_its_own_is_taken_though_not_all_of_them_are_partners() throws IOException {
        Set<String> groups = Set.of("agency-education", "agency-police", "agency-health");
        Allowed all = Offered.to(bean -> true, bean -> false, groups).apply("northshire");
        ModelCheck check = new ModelCheck(
                council -> new Allowed(all.work(), all.bean(), groups, Set.of("police"), all.shown(), List.of()),
                List.of());
        String own = "{\"valuesKey\": null, \"values\": [{\"label\": \"Police\", \"value\": \"police\"},"
                + " {\"label\": \"Health\", \"value\": \"health\"}]}";

        assertThat(check.judge(new ModelSet("northshire", patched("referral-received", "agency", own)), READ)
                        .list())
                .isEmpty();
    }

    @Test
    void a_word_that_a_table_of_the_council_knows_may_be_offered() throws IOException {
        TreeMap<String, byte[]> files = patched(
                "assessment-summary",
                "agreedNeeds",
                "{\"valuesKey\": null, \"values\": [{\"label\": \"Pets\", \"value\": \"pets\"}]}");
        String table = new String(SharedSet.FILES.files().get("dmn/agency-involvement.dmn"), UTF_8);
        files.put(
                "dmn/agency-involvement.dmn",
                table.replace(
                                "list contains(?, \"housing\")",
                                "list contains(?, \"housing\") or list contains(?, \"pets\")")
                        .getBytes(UTF_8));

        assertThat(CHECK.judge(new ModelSet("northshire", files), READ).list())
                .noneSatisfy(fault -> assertThat(fault.reason()).contains("nothing knows"));
    }

    @Test
    void a_question_in_a_group_that_can_be_hidden_does_not_always_come() throws IOException {
        ObjectNode form = form("referral-screening");
        ObjectNode group = JSON.createObjectNode().put("type", "group").put("id", "Group_ours");
        group.putObject("conditional").put("hide", "=immediateDanger = null");
        group.set("components", form.get("components"));
        form.putArray("components").add(group);

        assertThat(faults("referral-screening", form)).anySatisfy(fault -> {
            assertThat(fault.element()).isEqualTo("screeningOutcome");
            assertThat(fault.reason()).contains("must be asked whenever the shared form asks it");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"type": "checkbox", "key": "ours"}  | true
        {"type": "radio", "key": "ours", "validate": {"required": true}, "properties": {"type": "boolean"}, "values": [{"label": "Y", "value": "yes"}, {"label": "N", "value": "no"}]} | true
        {"type": "radio", "key": "ours", "properties": {"type": "boolean"}, "values": [{"label": "Y", "value": "yes"}, {"label": "N", "value": "no"}]} | false
        {"type": "radio", "key": "ours", "validate": {"required": true}, "values": [{"label": "Y", "value": "yes"}, {"label": "N", "value": "no"}]} | false
        {"type": "radio", "key": "ours", "validate": {"required": true}, "properties": {"type": "boolean"}, "values": [{"label": "Y", "value": "yes"}, {"label": "N", "value": "no"}, {"label": "?", "value": "unknown"}]} | false
        {"type": "checkbox", "key": "ours", "conditional": {"hide": "=reply = null"}}  | false
        {"type": "number", "key": "ours", "validate": {"required": true}}  | false
        """)
    void a_question_of_the_councils_own_by_which_a_flow_goes_is_always_answered(String question, boolean taken)
            throws IOException {
        ObjectNode form = form("closure-approval");
        ((ArrayNode) form.get("components")).add(JSON.readTree(question));
        TreeMap<String, byte[]> files =
                new TreeMap<>(Map.of("forms/closure-approval.form", JSON.writeValueAsBytes(form)));
        String process = new String(SharedSet.FILES.files().get("bpmn/closure.bpmn"), UTF_8);
        files.put("bpmn/closure.bpmn", process.replace("${approved}", "${ours}").getBytes(UTF_8));

        List<ModelFault> faults = CHECK.judge(new ModelSet("northshire", files), READ).list().stream()
                .filter(fault -> fault.reason().contains("a flow goes by this answer"))
                .toList();

        assertThat(faults.isEmpty()).isEqualTo(taken);
    }

    private static List<ModelFault> faults(String form, String key, String patch) throws IOException {
        return CHECK.judge(new ModelSet("northshire", patched(form, key, patch)), READ)
                .list();
    }

    private static List<ModelFault> faults(String id, JsonNode form) throws IOException {
        return CHECK.judge(
                        new ModelSet(
                                "northshire",
                                new TreeMap<>(Map.of("forms/" + id + ".form", JSON.writeValueAsBytes(form)))),
                        READ)
                .list();
    }

    private static TreeMap<String, byte[]> patched(String id, String key, String patch) throws IOException {
        ObjectNode form = form(id);
        ObjectNode question = (ObjectNode) form.findParents("key").stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
        JSON.readTree(patch).properties().forEach(property -> {
            if (property.getValue().isNull()) {
                question.remove(property.getKey());
            } else {
                question.set(property.getKey(), property.getValue());
            }
        });
        return new TreeMap<>(Map.of("forms/" + id + ".form", JSON.writeValueAsBytes(form)));
    }

    private static ObjectNode form(String id) throws IOException {
        return (ObjectNode) JSON.readTree(SharedSet.FILES.files().get("forms/" + id + ".form"));
    }
}
