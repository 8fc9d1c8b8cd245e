package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholefamily.problem.Refusal;

/** What callers are told of their faults, with nothing of what they sent. */
final class EngineAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final String REFUSED = "InvalidRequestException";

    private EngineAnswers() {}

    private static Response of(Throwable fault) {
        Optional<Refusal> ours = Refusal.in(fault);
        return ours.isPresent()
                ? Answer.response(ours.get())
                : ofEngine(fault, EngineFaults.status(fault).orElseThrow());
    }

    private static Response ofEngine(Throwable fault, Status status) {
        LOG.info("A call is refused as faulty: {} at {}", fault.getClass().getName(), place(fault));
        return Answer.response(
                status, status == Status.NOT_FOUND ? "NotFound" : REFUSED, EngineWords.words(status.getStatusCode()));
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    /** Jersey takes the mapper that is nearest to the type of a fault, so that each kind needs its own. */
    private abstract static class Told<T extends Throwable> implements ExtendedExceptionMapper<T> {

        @Override
        public boolean isMappable(T fault) {
            return !(fault instanceof WebApplicationException)
                    && (Refusal.in(fault).isPresent()
                            || EngineFaults.status(fault).isPresent());
        }

        @Override
        public Response toResponse(T fault) {
            return of(fault);
        }
    }

    static class OfEngine extends Told<ProcessEngineException> {}

    static class OfInterface extends Told<RestException> {}

    static class OfReading extends Told<RuntimeException> {}

    /** What is no JSON, JSON of another shape, or beyond all measure, when it was read and not written. */
    private abstract static class Unread<T extends JsonProcessingException> implements ExtendedExceptionMapper<T> {

        @Override
        public boolean isMappable(T fault) {
            return !(fault.getProcessor() instanceof JsonGenerator);
        }

        @Override
        public Response toResponse(T fault) {
            JsonLocation at = fault.getLocation() == null ? JsonLocation.NA : fault.getLocation();
            return Answer.response(
                    Status.BAD_REQUEST,
                    REFUSED,
                    "The content is no JSON that this call takes, from line %d, column %d on"
                            .formatted(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())));
        }
    }

    static class OfJson extends Unread<JsonParseException> {}

    static class OfShape extends Unread<JsonMappingException> {}

    static class OfMeasure extends Unread<StreamConstraintsException> {}

    /** Bytes that are no text in the encoding in which they seem to be. */
    static class OfEncoding implements ExceptionMapper<CharConversionException> {

        @Override
        public Response toResponse(CharConversionException fault) {
            return Answer.response(Status.BAD_REQUEST, REFUSED, "The content is no text");
        }
    }
}
