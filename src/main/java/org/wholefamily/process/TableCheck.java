package org.wholefamily.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Finds what is wrong with a decision table: the engine deploys broken FEEL and fails only when a family is decided. */
final class TableCheck {

    private static final DefaultDmnEngineConfiguration CONFIGURATION =
            (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    private static final DmnEngine ENGINE = CONFIGURATION.buildEngine();
    private static final FeelEngine FEEL = CONFIGURATION.getFeelEngine();
    private static final VariableContext NOTHING = Variables.createVariables().asVariableContext();

    private TableCheck() {}

    static List<ModelFault> faults(String file, byte[] content) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            return List.of(new ModelFault(file, file, "is not DMN: " + ModelCheck.rootMessage(e)));
        }
        List<ModelFault> faults = new ArrayList<>();
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.dmn$", "");
        if (model.getModelElementsByType(Decision.class).stream()
                .noneMatch(decision -> stem.equals(decision.getId()))) {
            faults.add(new ModelFault(file, stem, "no decision has the name of the file as its id"));
        }
        model.getModelElementsByType(InputEntry.class).forEach(cell -> test(file, cell, text(cell.getText()), faults));
        model.getModelElementsByType(InputExpression.class)
                .forEach(input -> evaluate(file, input, text(input.getText()), faults));
        model.getModelElementsByType(LiteralExpression.class)
                .forEach(output -> evaluate(file, output, text(output.getText()), faults));
        transform(file, stem, content, faults);
        return faults;
    }

    private static void transform(String file, String decision, byte[] content, List<ModelFault> faults) {
        try {
            ENGINE.parseDecisionRequirementsGraph(new ByteArrayInputStream(content));
        } catch (DmnEngineException e) {
            faults.add(new ModelFault(file, decision, ModelCheck.rootMessage(e)));
        }
    }

    private static void test(String file, ModelElementInstance cell, String feel, List<ModelFault> faults) {
        if (!feel.isBlank() && !feel.equals("-")) {
            attempt(
                    file,
                    cell,
                    faults,
                    () -> FEEL.evaluateSimpleUnaryTests(
                            feel,
                            "cell",
                            Variables.createVariables().putValue("cell", null).asVariableContext()));
        }
    }

    private static void evaluate(String file, ModelElementInstance at, String feel, List<ModelFault> faults) {
        if (!feel.isBlank()) {
            attempt(file, at, faults, () -> FEEL.evaluateSimpleExpression(feel, NOTHING));
        }
    }

    private static void attempt(String file, ModelElementInstance at, List<ModelFault> faults, Runnable evaluation) {
        try {
            evaluation.run();
        } catch (FeelException e) {
            faults.add(new ModelFault(file, String.valueOf(at.getAttributeValue("id")), ModelCheck.rootMessage(e)));
        }
    }

    private static String text(org.camunda.bpm.model.dmn.instance.Text text) {
        return text == null ? "" : text.getTextContent();
    }
}
