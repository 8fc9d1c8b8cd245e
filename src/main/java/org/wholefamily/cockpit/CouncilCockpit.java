package org.wholefamily.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.webapp.db.QueryParameters;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Lets Cockpit ask about the cases of one's own councils where it would read those of all: whatever the number of
 * councils, a page takes as long as one's own cases make it. No case that is kept hidden from a person is among them.
 */
@Component
class CouncilCockpit implements SmartInitializingSingleton {

    private static final List<String> QUERIES = List.of("security/hidden.xml", "cockpit/council-queries.xml");
    private static final Map<String, String> OURS = Map.of(
            "selectCalledProcessDefinitions", "calledInOwnCouncils",
            "selectCalledProcessInstances", "calledAndNotHidden",
            "selectRunningProcessInstancesIncludingIncidents", "runningAndNotHidden",
            "selectRunningProcessInstancesCount", "countOfRunningAndNotHidden",
            "selectIncidentWithCauseAndRootCauseIncidents", "incidentsNotHidden",
            "selectIncidentWithCauseAndRootCauseIncidentsCount", "countOfIncidentsNotHidden");

    /** When the web apps have set up their own. */
    @Override
    public void afterSingletonsInstantiated() {
        Cockpit.setCockpitRuntimeDelegate(new Delegate());
    }

    private static final class Delegate extends DefaultCockpitRuntimeDelegate {

        @Override
        protected List<String> getMappingFiles() {
            List<String> files = new ArrayList<>(super.getMappingFiles());
            files.addAll(QUERIES);
            return files;
        }

        @Override
        public QueryService getQueryService(String engine) {
            return new Queries(super.getQueryService(engine));
        }
    }

    private record Queries(QueryService engine) implements QueryService {

        @Override
        public <T> List<T> executeQuery(String statement, QueryParameters parameters) {
            return engine.executeQuery(OURS.getOrDefault(statement, statement), parameters);
        }

        @Override
        public Long executeQueryRowCount(String statement, ListQueryParameterObject parameters) {
            return engine.executeQueryRowCount(OURS.getOrDefault(statement, statement), parameters);
        }
    }
}
