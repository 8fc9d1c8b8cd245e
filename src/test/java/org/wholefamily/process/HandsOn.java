package org.wholefamily.process;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets a plain engine hand on what every called process of a case has. */
public final class HandsOn extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(Parse::new);
    }

    private static final class Parse extends BpmnParse {

        Parse(BpmnParser parser) {
            super(parser);
        }

        @Override
        protected void parseOutputParameter(Element element, ActivityImpl activity, CallableElement called) {
            super.parseOutputParameter(element, activity, called);
            HandedOn.by(called);
        }
    }
}
