package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wholefamily.EngineInMemory;
import org.wholefamily.TenantsForTests;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormHandlers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormReading;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;
import org.wholefamily.process.Shown;
import org.wholefamily.process.StartForm;
import org.wholefamily.process.UnsentAnswers;

/** A bare engine with one small process behind the contracts of its forms. */
final class VisitEngine {

    private static final String OWN = "southtown.visit-asked";

    final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    final List<FormSubmission> kept = new ArrayList<>();
    final List<FormRequest> opened = new ArrayList<>();
    final List<String> served = new ArrayList<>();
    final ProcessEngine engine;
    boolean barred;

    private VisitEngine() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("knowledge", knowledge());
        beans.addBean("answers", answers());
        beans.addBean("start", start());
        beans.addBean("audience", audience());
        beans.addBean("reading", reading());
        var contracts = new FormContracts(
                beans.getBeanProvider(FormKnowledge.class),
                beans.getBeanProvider(FormAudience.class),
                beans.getBeanProvider(PersonalAnswers.class),
                beans.getBeanProvider(StartForm.class),
                beans.getBeanProvider(FormReading.class),
                beans.getBeanProvider(UnsentAnswers.class),
                (form, council) -> OWN.equals(council + "." + form) ? OWN : form);
        var configuration = new EngineInMemory();
        configuration.setTenantIdProvider(new TenantsForTests());
        configuration.setJdbcUrl(url);
        configuration.setBpmnParseFactory(parser -> new GuardedParse(parser, contracts));
        configuration.getProcessEnginePlugins().add(new FormServing().formsOfTheEngine(contracts));
        engine = configuration.buildProcessEngine();
    }

    static VisitEngine started() {
        VisitEngine started = new VisitEngine();
        started.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("process/form/visit.bpmn")
                .addClasspathResource("process/form/visit-asked.form")
                .addClasspathResource("process/form/southtown.visit-asked.form")
                .addClasspathResource("process/form/visit-record.form")
                .deploy();
        return started;
    }

    private FormAudience audience() {
        return (audience, request) -> audience == Audience.ANYBODY || !barred;
    }

    private FormReading reading() {
        return request -> served.add(request.user() + " read " + request.formId() + " on " + request.caseReference());
    }

    private FormKnowledge knowledge() {
        return () -> List.of(
                Shown.to(Audience.COUNCIL, "familySummary", request -> {
                    opened.add(request);
                    return "The MARKER family";
                }),
                Shown.to(
                        Audience.ANYBODY,
                        "memberOptions",
                        request -> List.of(Map.of("label", "Ann MARKER", "value", "p-1"))));
    }

    private PersonalAnswers answers() {
        return new PersonalAnswers() {
            @Override
            public void keep(FormSubmission submission) {
                if ("impossible".equals(submission.personal().get("notes"))) {
                    throw new FormRefused("notes", "cannot be taken");
                }
                kept.add(submission);
            }

            @Override
            public Map<String, Object> latest(FormRequest request, Set<String> keys, boolean sameFormOnly) {
                Map<String, Object> all = new HashMap<>(
                        sameFormOnly
                                ? Map.of("notes", "MARKER notes", "people", List.of(Map.of("name", "Ann MARKER")))
                                : Map.of("worry", "MARKER worry"));
                all.keySet().retainAll(keys);
                return all;
            }
        };
    }

    private StartForm start() {
        return new StartForm() {
            @Override
            public String process() {
                return "visit";
            }

            @Override
            public Set<String> keeps() {
                return Set.of("worry");
            }

            @Override
            public Started begin(FormSubmission submission) {
                kept.add(submission);
                return new Started("NS-000012", Map.of("scheme", "tf-2012", "concernKinds", List.of("work")));
            }
        };
    }

    private static final class GuardedParse extends BpmnParse {

        private final FormHandlers forms;

        GuardedParse(BpmnParser parser, FormHandlers forms) {
            super(parser);
            this.forms = forms;
        }

        @Override
        public TaskDefinition parseTaskDefinition(
                Element element, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
            TaskDefinition task = super.parseTaskDefinition(element, key, activity, process);
            task.setTaskFormHandler(forms.guard(task.getTaskFormHandler()));
            return task;
        }

        @Override
        protected void parseStartFormHandlers(List<Element> starts, ProcessDefinitionEntity process) {
            super.parseStartFormHandlers(starts, process);
            process.setStartFormHandler(forms.guard(process.getStartFormHandler()));
        }
    }
}
