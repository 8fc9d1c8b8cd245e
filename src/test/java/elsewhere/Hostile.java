package elsewhere;

import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Code that a model could name; it tells when it was run. */
public final class Hostile implements JavaDelegate, ExecutionListener, TaskListener {

    /** Set as soon as anything of this class runs. */
    public static final AtomicBoolean RAN = new AtomicBoolean();

    public Hostile() {
        RAN.set(true);
    }

    public boolean run() {
        RAN.set(true);
        return true;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RAN.set(true);
    }

    @Override
    public void notify(DelegateExecution execution) {
        RAN.set(true);
    }

    @Override
    public void notify(DelegateTask task) {
        RAN.set(true);
    }
}
