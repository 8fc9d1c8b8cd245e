package org.wholefamily.process.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Has the engine read processes as it would at deployment, and deploys nothing; its public API can only do both. */
final class EngineParse {

    private final ProcessEngineConfigurationImpl engine;

    EngineParse(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    List<ModelFault> faults(ModelSet set) {
        List<ModelFault> faults = new ArrayList<>();
        set.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                faults.addAll(faults(name, content, set.council()));
            }
        });
        return faults;
    }

    private List<ModelFault> faults(String file, byte[] process, String council) {
        DeploymentEntity nowhere = new DeploymentEntity();
        nowhere.setId("check");
        nowhere.setTenantId(council);
        BpmnParser parser = new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory());
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(command -> parser.createParse()
                            .sourceInputStream(new ByteArrayInputStream(process))
                            .deployment(nowhere)
                            .name(file)
                            .execute());
            return List.of();
        } catch (ParseException e) {
            return faultsOf(e);
        } catch (ProcessEngineException e) {
            return List.of(new ModelFault(file, file, ReadSet.rootMessage(e)));
        }
    }

    static List<ModelFault> faultsOf(ParseException refused) {
        return refused.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new ModelFault(
                                report.getResourceName(),
                                String.valueOf(problem.getMainElementId()),
                                problem.getMessage())))
                .toList();
    }
}
