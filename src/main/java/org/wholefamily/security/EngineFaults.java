package org.wholefamily.security;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.wholefamily.problem.DatabaseAway;
import org.wholefamily.process.ProcessMoving;
import org.wholefamily.process.RuleFailed;

/**
 * Whose fault it is what the engine calls a fault of its own: the caller's, where they have named something that is not
 * there, or left out something that the call needs.
 */
final class EngineFaults {

    private static final String ENGINE = "org.camunda.bpm.engine.";

    /** What reads calls: the interfaces of the engine and of its web apps. */
    private static final List<String> READING = List.of(
            ENGINE + "rest.",
            ENGINE + "impl.AbstractQuery",
            "org.camunda.bpm.cockpit.",
            "org.camunda.bpm.admin.",
            "org.camunda.bpm.webapp.",
            "org.glassfish.jersey.server.internal.inject.",
            "org.glassfish.jersey.message.internal.ReaderWriter");

    /** Where the engine looks up what a call names, and writes down who called. */
    private static final List<String> BEGINNING = List.of(ENGINE + "impl.cmd.", ENGINE + "impl.oplog.");

    /** The class of SQL states that speak of a value. */
    private static final String DATA_EXCEPTION = "22";

    private static final int DEEPEST = 20;

    /** The engine's word for a call of another council's things, which are not there for the caller. */
    private static final String OF_ANOTHER_COUNCIL = "ENGINE-13034";

    private static final String WRONG_PARAMETER = "Cannot set query parameter";

    /** Of a stored value that may not be read as the class that stands with it. */
    private static final String NOT_READ = "Cannot deserialize object in variable";

    /** As the engine says that something is not there: "No job found with id ...: job is null". */
    private static final Pattern NOTHING =
            Pattern.compile(": \\w+ is (null|empty)|No \\w+ found|(doesn't|does not) exist");

    private EngineFaults() {}

    /** As whose fault a fault is told; empty for one of the engine. */
    static Optional<Status> status(Throwable fault) {
        if (DatabaseAway.causes(fault) || isMoving(fault)) {
            return Optional.empty();
        }
        if (fault instanceof RestException rest) {
            return rest.getStatus() == Status.INTERNAL_SERVER_ERROR ? ofInterface(rest) : told(rest);
        }
        if (isTrial(fault)) {
            return Optional.of(Status.BAD_REQUEST);
        }
        return fault instanceof ProcessEngineException engine ? ofEngine(engine) : ofReading(fault);
    }

    private static boolean isMoving(Throwable fault) {
        return causes(fault).anyMatch(ProcessMoving::causes);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }

    /** Most is told well by the interface; here it would repeat what was sent. */
    private static Optional<Status> told(RestException fault) {
        return Optional.of(Status.BAD_REQUEST)
                .filter(status -> String.valueOf(fault.getMessage()).startsWith(WRONG_PARAMETER));
    }

    /** The interface keeps some faults as words only: what these do not say may be anything, a lost database too. */
    private static Optional<Status> ofInterface(RestException fault) {
        if (fault.getCause() instanceof BadUserRequestException wrong) {
            return Optional.of(namesNothing(wrong) ? Status.NOT_FOUND : Status.BAD_REQUEST);
        }
        if (fault.getCause() != null) {
            return status(fault.getCause());
        }
        if (isOfJob(fault)) {
            return Optional.empty();
        }
        boolean wrong = String.valueOf(fault.getMessage()).contains(" must be ");
        return namesNothing(fault)
                ? Optional.of(Status.NOT_FOUND)
                : Optional.of(Status.BAD_REQUEST).filter(none -> wrong);
    }

    /** The words of a job that was run are those of our own work. */
    private static boolean isOfJob(RestException fault) {
        return Arrays.stream(fault.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("executeJob"));
    }

    private static Optional<Status> ofEngine(ProcessEngineException fault) {
        if (fault instanceof NullValueException) {
            return Optional.of(namesNothing(fault) ? Status.NOT_FOUND : Status.BAD_REQUEST);
        }
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof NotFoundException || message.startsWith(OF_ANOTHER_COUNCIL)) {
            return Optional.of(Status.NOT_FOUND);
        }
        boolean plain = fault.getClass() == ProcessEngineException.class
                && (fault.getCause() == null || message.startsWith(NOT_READ) || isTrial(fault.getCause()));
        return plain || refusedByDatabase(fault) ? Optional.of(Status.BAD_REQUEST) : Optional.empty();
    }

    /** Somebody tries a rule with what the rule cannot work with; no process is moving here. */
    private static boolean isTrial(Throwable fault) {
        return fault instanceof RuleFailed || fault instanceof DmnEngineException || fault instanceof FeelException;
    }

    /** A text that is too long, or a number that is too large, for where it would be kept. */
    private static boolean refusedByDatabase(Throwable fault) {
        return causes(fault)
                .anyMatch(each -> each instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION));
    }

    private static boolean namesNothing(Exception fault) {
        return NOTHING.matcher(String.valueOf(fault.getMessage())).find();
    }

    /** Before the engine has begun: its interface or command finds no value, or another than it can take. */
    private static Optional<Status> ofReading(Throwable fault) {
        boolean reading = Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk."))
                .findFirst()
                .filter(type -> READING.stream().anyMatch(type::startsWith)
                        || fault instanceof NullPointerException
                                && BEGINNING.stream().anyMatch(type::startsWith))
                .isPresent();
        return reading ? Optional.of(Status.BAD_REQUEST) : Optional.empty();
    }
}
