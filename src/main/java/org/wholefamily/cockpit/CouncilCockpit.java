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
 * councils, a page takes as long as one's own cases make it.
 */
@Component
class CouncilCockpit implements SmartInitializingSingleton {

    private static final String QUERIES = "cockpit/council-queries.xml";
    private static final Map<String, String> OURS = Map.of("selectCalledProcessDefinitions", "calledInOwnCouncils");

    /** When the web apps have set up their own. */
    @Override
    public void afterSingletonsInstantiated() {
        Cockpit.setCockpitRuntimeDelegate(new Delegate());
    }

    private static final class Delegate extends DefaultCockpitRuntimeDelegate {

        @Override
        protected List<String> getMappingFiles() {
            List<String> files = new ArrayList<>(super.getMappingFiles());
            files.add(QUERIES);
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
            return engine.executeQueryRowCount(statement, parameters);
        }
    }
}
