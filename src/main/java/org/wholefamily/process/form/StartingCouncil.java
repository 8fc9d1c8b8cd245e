package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.OwnCouncils;

/** For which council something is started: that of the person, or of several the one that every start form asks for then. */
final class StartingCouncil {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = CaseVariables.COUNCIL.name();

    private StartingCouncil() {}

    /**
     * The council that the form names, or the one that the case was given to, or the person's only one.
     *
     * @param given the tenant of the process; null where it has none
     */
    static String of(Map<String, Object> answers, String given) {
        String council = answers.get(KEY) instanceof String named ? named : given;
        if (council == null) {
            return OwnCouncils.only();
        }
        if (!OwnCouncils.have(council)) {
            throw new FormRefused(KEY, "you do not work for this council");
        }
        return council;
    }

    /**
     * Whose start form holds: as {@link #of}, but null as long as nobody has said it.
     *
     * @param named what is submitted as the council, held against no form yet
     */
    static String ofForm(Object named, String given) {
        if (named instanceof String council && OwnCouncils.have(council)) {
            return council;
        }
        return OwnCouncils.all().size() == 1 ? OwnCouncils.all().get(0) : given;
    }

    /** Puts the question into a form as browsers get it, below its heading. */
    static boolean ask(JsonNode components) {
        Optional<ObjectNode> question = question(SchemaReader.fields(components));
        boolean headed = components.path(0).path("type").asText().equals("text");
        question.ifPresent(asked -> ((ArrayNode) components).insert(headed ? 1 : 0, asked));
        return question.isPresent();
    }

    /** The same form, which asks for it too. */
    static FormSchema asking(FormSchema form) {
        return question(form.fields())
                .map(question -> {
                    Map<String, Field> fields = new LinkedHashMap<>();
                    fields.put(KEY, SchemaReader.question(question, Kind.CHOICE));
                    fields.putAll(form.fields());
                    return new FormSchema(form.id(), fields, form.reads());
                })
                .orElse(form);
    }

    /** Nothing where the form asks it itself, or where there is nothing to choose. */
    private static Optional<ObjectNode> question(Map<String, Field> asked) {
        List<String> councils = OwnCouncils.all();
        return asked.containsKey(KEY) || councils.size() < 2 ? Optional.empty() : Optional.of(question(councils));
    }

    private static ObjectNode question(List<String> councils) {
        Map<String, String> names = names(councils);
        ObjectNode question = JSON.createObjectNode()
                .put("id", "Field_council")
                .put("type", "select")
                .put("key", KEY)
                .put("label", "For which council");
        question.putObject("validate").put("required", true);
        question.putObject("layout").put("row", "Row_council").putNull("columns");
        question.set(
                "values",
                JSON.valueToTree(councils.stream()
                        .map(council -> AnswerList.answer(council, names.getOrDefault(council, council)))
                        .toList()));
        return question;
    }

    private static Map<String, String> names(List<String> councils) {
        CommandContext command = Context.getCommandContext();
        return command.runWithoutAuthorization(() -> command
                .getReadOnlyIdentityProvider()
                .createTenantQuery(command)
                .tenantIdIn(councils.toArray(String[]::new))
                .list()
                .stream()
                .filter(tenant -> tenant.getName() != null)
                .collect(Collectors.toMap(Tenant::getId, Tenant::getName)));
    }
}
