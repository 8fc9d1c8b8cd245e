package org.wholefamily.problem;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may stand in the log of an event: our own words as they are; of others' the text that stands in their code and the
 * ids of the engine, or its code alone where text and values have been put together already.
 */
final class PlainEvents {

    private static final String OURS = "org.wholefamily.";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z/]*(?:-[A-Z0-9/]+)+(?=\\s|$)");
    private static final String NOT_TOLD = "(what it says is not written down: it may hold what somebody sent)";

    private final String startingThread;

    PlainEvents(String startingThread) {
        this.startingThread = startingThread;
    }

    /** The event itself where it may be written as it is. */
    ILoggingEvent plain(ILoggingEvent event) {
        boolean ours = event.getLoggerName().startsWith(OURS);
        if (event.getThreadName().equals(startingThread) || ours && event.getThrowableProxy() == null) {
            return event;
        }
        LoggingEvent plain = new LoggingEvent();
        plain.setLoggerName(event.getLoggerName());
        plain.setLoggerContextRemoteView(event.getLoggerContextVO());
        plain.setLevel(event.getLevel());
        plain.setInstant(event.getInstant());
        plain.setThreadName(event.getThreadName());
        plain.setMDCPropertyMap(event.getMDCPropertyMap());
        plain.setMessage(ours ? event.getMessage() : text(event));
        plain.setArgumentArray(ours ? event.getArgumentArray() : ids(event.getArgumentArray()));
        if (event.getThrowableProxy() instanceof ThrowableProxy fault) {
            plain.setThrowableProxy(new ThrowableProxy(PlainFault.of(fault.getThrowable())));
        }
        return plain;
    }

    private static String text(ILoggingEvent event) {
        String message = String.valueOf(event.getMessage());
        if (event.getArgumentArray() != null && event.getArgumentArray().length > 0) {
            return message;
        }
        Matcher code = CODE.matcher(message);
        return code.lookingAt() ? code.group() + " " + NOT_TOLD : NOT_TOLD;
    }

    private static Object[] ids(Object[] arguments) {
        return arguments == null
                ? null
                : Stream.of(arguments).map(PlainEvents::id).toArray();
    }

    private static Object id(Object argument) {
        try {
            return argument instanceof String text
                            && UUID.fromString(text).toString().equals(text)
                    ? text
                    : "…";
        } catch (IllegalArgumentException noId) {
            return "…";
        }
    }
}
