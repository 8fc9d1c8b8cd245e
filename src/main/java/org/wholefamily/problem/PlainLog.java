package org.wholefamily.problem;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log what others wrote into their words, from before the first call comes in: whatever the engine, the web
 * server and the database quote may have been sent by somebody, or be of a family.
 */
@Component
class PlainLog implements SmartLifecycle {

    private final List<PlainAppender> appenders = new ArrayList<>();

    /** The first to start, the last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** The thread that starts the product works for nobody, and says on which port it listens. */
    @Override
    public void start() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            PlainEvents events = new PlainEvents(Thread.currentThread().getName());
            context.getLoggerList()
                    .forEach(logger -> List.copyOf(appendersOf(logger))
                            .forEach(appender -> appenders.add(new PlainAppender(logger, appender, events))));
            appenders.forEach(PlainAppender::takeOver);
        }
    }

    @Override
    public void stop() {
        appenders.forEach(PlainAppender::giveBack);
        appenders.clear();
    }

    @Override
    public boolean isRunning() {
        return !appenders.isEmpty();
    }

    private static List<Appender<ILoggingEvent>> appendersOf(Logger logger) {
        List<Appender<ILoggingEvent>> found = new ArrayList<>();
        logger.iteratorForAppenders().forEachRemaining(found::add);
        return found;
    }

    private static final class PlainAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

        private final Logger logger;
        private final Appender<ILoggingEvent> writing;
        private final PlainEvents events;

        private PlainAppender(Logger logger, Appender<ILoggingEvent> writing, PlainEvents events) {
            this.logger = logger;
            this.writing = writing;
            this.events = events;
            setContext(logger.getLoggerContext());
            setName(writing.getName());
        }

        private void takeOver() {
            start();
            logger.addAppender(this);
            logger.detachAppender(writing);
        }

        private void giveBack() {
            logger.addAppender(writing);
            logger.detachAppender(this);
            stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            writing.doAppend(events.plain(event));
        }
    }
}
