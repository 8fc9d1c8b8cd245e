package org.wholefamily.plan;

import org.wholefamily.process.Variable;

/** The words of the processes {@code family-plan} and {@code agency-action}. */
public final class PlanProcess {

    static final String DRAFT_FORM = "plan-draft";
    static final String AGREEMENT_FORM = "plan-agreement";
    static final String REVIEW_FORM = "plan-review";
    static final String ACTION_FORM = "plan-action";

    static final String ACTION_AGREED = "actionAgreed";
    static final String ACTION_STOPPED = "actionStopped";
    static final String CARRY_OUT_ACTION = "userTask_carryOutAction";

    static final Variable<String> URGENCY = Variable.text("urgency");
    /** The actions that the tables suggest for the needs. */
    static final Variable<Object> SUGGESTED_ACTIONS = new Variable<>("suggestedActions", Object.class);

    static final Variable<Boolean> FAMILY_AGREES = Variable.flag("familyAgrees");
    static final Variable<String> AGREED_ON = Variable.text("agreedOn");
    /** The day on which the family agreed to the plan. */
    public static final Variable<String> PLAN_AGREED_ON = Variable.text("planAgreedOn");
    /** The day on which the team around the family meets next. */
    static final Variable<String> REVIEW_DUE_ON = Variable.text("reviewDueOn");

    static final Variable<String> HELD_ON = Variable.text("heldOn");
    static final Variable<Object> ATTENDED = new Variable<>("attended", Object.class);
    static final Variable<String> PROGRESS = Variable.text("progress");
    static final Variable<Boolean> PLAN_COMPLETE = Variable.flag("planComplete");
    static final Variable<Number> WEEKS = new Variable<>("weeks", Number.class);

    /** The action, as the plan knows it. */
    static final Variable<String> ACTION_ID = Variable.text("actionId");
    /** The agency that carries out the action. */
    static final Variable<String> ACTION_AGENCY = Variable.text("actionAgency");

    static final Variable<String> ACTION_DUE_ON = Variable.text("actionDueOn");
    static final Variable<Boolean> DONE = Variable.flag("done");
    static final Variable<String> DONE_ON = Variable.text("doneOn");
    static final Variable<String> RESULT = Variable.text("result");

    private PlanProcess() {}
}
