package org.wholefamily.security;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholefamily.problem.DatabaseAway;

/**
 * What the engine calls a fault of its own although the caller has named something that is not there, or left out
 * something that the call needs: they are told so, and nothing of what they sent is repeated.
 */
final class EngineFaults {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFaults.class);
    private static final String ENGINE = "org.camunda.bpm.engine.";

    /** The engine's word for a call of another council's things, which are not there for the caller. */
    private static final String OF_ANOTHER_COUNCIL = "ENGINE-13034";

    /** Of a stored value that may not be read as the class that stands with it. */
    private static final String NOT_READ = "Cannot deserialize object in variable";

    private EngineFaults() {}

    /** As whose fault a fault is told; empty for one of the engine. */
    static Optional<Status> status(Throwable fault) {
        if (DatabaseAway.causes(fault)) {
            return Optional.empty();
        }
        if (fault instanceof RestException rest) {
            return rest.getStatus() == Status.INTERNAL_SERVER_ERROR ? ofInterface(rest) : Optional.empty();
        }
        return fault instanceof ProcessEngineException engine ? ofEngine(engine) : ofReading(fault);
    }

    private static Optional<Status> ofInterface(RestException fault) {
        Throwable cause = fault.getCause();
        return cause == null || cause instanceof BadUserRequestException
                ? Optional.of(Status.NOT_FOUND)
                : status(cause);
    }

    private static Optional<Status> ofEngine(ProcessEngineException fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof NullValueException) {
            // "There is no such ...: task is null", or only "workerId is null" for what was left out.
            return Optional.of(message.contains(": ") ? Status.NOT_FOUND : Status.BAD_REQUEST);
        }
        if (fault instanceof NotFoundException || message.startsWith(OF_ANOTHER_COUNCIL)) {
            return Optional.of(Status.NOT_FOUND);
        }
        boolean plain = fault.getClass() == ProcessEngineException.class
                && (fault.getCause() == null || message.startsWith(NOT_READ));
        return plain ? Optional.of(Status.BAD_REQUEST) : Optional.empty();
    }

    /** Before the engine has begun: its interface finds no value, or another than it can take. */
    private static Optional<Status> ofReading(Throwable fault) {
        boolean reading = Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk."))
                .findFirst()
                .filter(type -> type.startsWith(ENGINE + "rest.")
                        || type.startsWith(ENGINE + "impl.") && fault instanceof NullPointerException)
                .isPresent();
        return reading ? Optional.of(Status.BAD_REQUEST) : Optional.empty();
    }

    private static Response answer(Throwable fault, Status status) {
        LOG.info("A call is refused as faulty: {} at {}", fault.getClass().getName(), place(fault));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", status == Status.NOT_FOUND ? "NotFound" : "InvalidRequestException");
        body.put(
                "message",
                status == Status.NOT_FOUND
                        ? "What this call names is not there, or not for you"
                        : "This call leaves out something that it needs, or holds something that it does not take");
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    /** Jersey takes the mapper that is nearest to the type of a fault, so that each kind needs one. */
    private abstract static class Told<T extends Throwable> implements ExtendedExceptionMapper<T> {

        @Override
        public boolean isMappable(T fault) {
            return !(fault instanceof WebApplicationException) && status(fault).isPresent();
        }

        @Override
        public Response toResponse(T fault) {
            return answer(fault, status(fault).orElse(Status.INTERNAL_SERVER_ERROR));
        }
    }

    static class OfEngine extends Told<ProcessEngineException> {}

    static class OfInterface extends Told<RestException> {}

    static class OfReading extends Told<RuntimeException> {}
}
