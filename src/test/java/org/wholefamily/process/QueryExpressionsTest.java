package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.EngineInMemory;

class QueryExpressionsTest {

    private static final AtomicBoolean RAN = new AtomicBoolean();

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var configuration = new EngineInMemory();
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("code", (Runnable) () -> RAN.set(true)));
        configuration.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl built) {
                built.setExpressionManager(new QueryExpressions(built.getExpressionManager()));
            }
        });
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void nothingRan() {
        RAN.set(false);
        engine.getIdentityService().setAuthenticatedUserId("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${code.run()}",
                "#{code.run()}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${currentUser()}${code.run()}",
                "${currentUser().concat(code.run())}",
                "${now().getClass()}",
                "${dateTime().plusDays(code.run())}",
                "x${code.run()}",
                "${S('{}')}",
                "${"
            })
    void a_query_runs_no_code_in_whatever_depth_it_stands(String expression) {
        TaskQueryImpl hidden = new TaskQueryImpl();
        hidden.taskAssigneeExpression(expression);
        TaskQueryImpl query = (TaskQueryImpl) engine.getTaskService().createTaskQuery();
        query.addOrQuery(hidden);

        assertThatThrownBy(query::list).isNotNull();
        assertThatThrownBy(() -> engine.getFilterService().list(stored(expression)))
                .isNotNull();

        assertThat(RAN).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${currentUser()}", "${ currentUser() }", "nobody"})
    void a_list_may_ask_for_the_person(String expression) {
        assertThatCode(() -> engine.getFilterService().list(stored(expression))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${dateTime().plusDays(2)}",
                "${dateTime().minusWeeks(1).withTimeAtStartOfDay().toDate()}"
            })
    void a_list_may_ask_for_the_time(String expression) {
        String filter = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("times " + expression)
                        .setQuery(engine.getTaskService().createTaskQuery().dueBeforeExpression(expression)))
                .getId();

        assertThatCode(() -> engine.getFilterService().list(filter)).doesNotThrowAnyException();
    }

    @Test
    void a_query_that_is_nested_beyond_reading_is_refused() {
        String deep = "${" + "(".repeat(30_000) + "1" + ")".repeat(30_000) + "}";
        TaskQueryImpl hidden = new TaskQueryImpl();
        hidden.taskAssigneeExpression(deep);
        TaskQueryImpl query = (TaskQueryImpl) engine.getTaskService().createTaskQuery();
        query.addOrQuery(hidden);

        assertThatThrownBy(query::list).isInstanceOf(QueryRefused.class);
    }

    @Test
    void a_model_still_works_with_the_beans_that_its_check_allows() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "model.bpmn",
                        Bpmn.createExecutableProcess("model")
                                .startEvent()
                                .serviceTask()
                                .camundaExpression("${code.run()}")
                                .endEvent()
                                .done())
                .deploy();

        engine.getRuntimeService().startProcessInstanceByKey("model");

        assertThat(RAN).isTrue();
    }

    private static String stored(String expression) {
        TaskQuery query = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .endOr();
        return engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("of " + expression)
                        .setQuery(query))
                .getId();
    }
}
