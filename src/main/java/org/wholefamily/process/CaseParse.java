package org.wholefamily.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads models so that every council's case finds its own definitions, every task its deadline, and every form its
 * contract, without an attribute in the models.
 */
class CaseParse extends BpmnParse {

    private final ModelsInForce models;
    private final TaskCare care;
    private final FormHandlers forms;
    private final FromRecord record;

    CaseParse(BpmnParser parser, ModelsInForce models, TaskCare care, FormHandlers forms, FromRecord record) {
        super(parser);
        this.models = models;
        this.care = care;
        this.forms = forms;
        this.record = record;
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element element, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
        TaskDefinition task = super.parseTaskDefinition(element, key, activity, process);
        task.setTaskFormHandler(forms.guard(task.getTaskFormHandler()));
        care.of(task);
        TaskDeadlines deadlines = care.deadlines();
        addTimeout(activity, task, "remind", scope -> deadlines.remindOn(task, scope), deadlines::remind);
        addTimeout(activity, task, "escalate", scope -> deadlines.escalateOn(task, scope), deadlines::escalate);
        return task;
    }

    @Override
    public ProcessDefinitionEntity parseProcess(Element element) {
        ProcessDefinitionEntity process = super.parseProcess(element);
        Set<String> names = FromRecord.atStart(process.getKey());
        if (!names.isEmpty()) {
            ExecutionListener found = execution -> record.start(execution, names);
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, found);
        }
        return process;
    }

    @Override
    public ActivityImpl parseServiceTask(Element element, ScopeImpl scope) {
        ActivityImpl work = super.parseServiceTask(element, scope);
        ExecutionListener turn = care.turns()::begin;
        work.addBuiltInListener(ExecutionListener.EVENTNAME_START, turn);
        String bean = String.valueOf(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression"));
        Set<String> names = FromRecord.after(bean.replaceAll("\\W", ""));
        if (!names.isEmpty()) {
            ExecutionListener found = execution -> record.worked(execution, names);
            work.addBuiltInListener(ExecutionListener.EVENTNAME_END, found);
        }
        return work;
    }

    @Override
    protected void parseStartFormHandlers(List<Element> startEvents, ProcessDefinitionEntity process) {
        super.parseStartFormHandlers(startEvents, process);
        process.setStartFormHandler(forms.guard(process.getStartFormHandler()));
    }

    @Override
    protected void parseOutputParameter(Element element, ActivityImpl activity, CallableElement called) {
        super.parseOutputParameter(element, activity, called);
        HandedOn.by(called);
    }

    @Override
    protected void parseBinding(Element element, ActivityImpl activity, BaseCallableElement called, String attribute) {
        super.parseBinding(element, activity, called, attribute);
        if (attribute.equals("decisionRefBinding") && called.getBinding() == null) {
            called.setBinding(CallableElementBinding.VERSION);
            called.setVersionValueProvider(
                    new InForce(scope -> models.decision(called, scope).getVersion()));
        }
    }

    @Override
    protected void parseVersion(
            Element element, ActivityImpl activity, BaseCallableElement called, String binding, String version) {
        if (called.getVersionValueProvider() == null) {
            super.parseVersion(element, activity, called, binding, version);
        }
    }

    @Override
    protected void parseTenantId(Element element, ActivityImpl activity, BaseCallableElement called, String attribute) {
        if (attribute.equals("decisionRefTenantId") && called.isVersionBinding()) {
            called.setTenantIdProvider(
                    new InForce(scope -> models.decision(called, scope).getTenantId()));
        } else if (attribute.equals("calledElementTenantId")) {
            called.setTenantIdProvider(new InForce(scope -> models.processTenant(called, scope)));
        } else {
            super.parseTenantId(element, activity, called, attribute);
        }
    }

    private void addTimeout(
            ActivityImpl activity,
            TaskDefinition task,
            String id,
            Function<VariableScope, Date> when,
            TaskListener then) {
        activity.setScope(true);
        activity.setEventScope(activity);
        var timer = new TimerDeclarationImpl(
                new InForceExpression(when::apply), TimerDeclarationType.DATE, TimerTaskListenerJobHandler.TYPE);
        timer.setActivity(activity);
        timer.setJobConfiguration("DATE: " + id);
        timer.setRawJobHandlerConfiguration(activity.getId()
                + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
                + TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX
                + id);
        addJobDeclarationToProcessDefinition(timer, (ProcessDefinitionEntity) activity.getProcessDefinition());
        addTimerListenerDeclaration(id, activity, timer);
        task.addTimeoutTaskListener(id, then);
    }
}
