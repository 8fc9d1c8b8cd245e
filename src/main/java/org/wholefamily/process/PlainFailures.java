package org.wholefamily.process;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.wholefamily.problem.PlainFault;

/** Keeps of a job that failed what the engine may know: the job, its incident and its history hold words and trace of it. */
final class PlainFailures {

    private PlainFailures() {}

    /** What is kept with the job, and told by its incident; whether it is tried again is decided by the fault itself. */
    static final class OfJobs extends DefaultJobRetryCmd {

        OfJobs(String job, Throwable fault) {
            super(job, fault);
        }

        @Override
        protected void logException(JobEntity job) {
            if (exception != null) {
                PlainFault plain = PlainFault.inOneLine(exception);
                job.setExceptionMessage(plain.getMessage());
                job.setExceptionStacktrace(ExceptionUtil.getExceptionStacktrace(plain));
            }
        }
    }

    /** What is kept in the history of jobs. */
    static final class OfHistory extends CacheAwareHistoryEventProducer {

        @Override
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable fault) {
            return super.createHistoricJobLogFailedEvt(job, fault == null ? null : PlainFault.inOneLine(fault));
        }
    }
}
