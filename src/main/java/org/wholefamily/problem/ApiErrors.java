package org.wholefamily.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives every error of the product's own interface a stable code, and repeats nothing of what was sent. */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String CODE = "code";

    /** A fault of ours. Neither message nor cause is logged: both may quote what somebody sent of a person. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> fault(RuntimeException fault) {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault;
        }
        if (DatabaseAway.causes(fault)) {
            return away(fault);
        }
        LOG.error("A call failed: {} at {}", fault.getClass().getName(), place(fault));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "A fault of ours; nothing was stored");
        problem.setProperty(CODE, "fault");
        return ResponseEntity.internalServerError().body(problem);
    }

    private static ResponseEntity<ProblemDetail> away(RuntimeException fault) {
        LOG.warn("The database does not answer");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                fault instanceof DatabaseAway told ? told.getMessage() : DatabaseAway.UNKNOWN_WHAT_IS_STORED);
        problem.setProperty(CODE, "database-away");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER)
                .body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The body is missing or cannot be read");
        problem.setProperty(CODE, "not-readable");
        if (unread.getCause() instanceof JsonMappingException at
                && !at.getPath().isEmpty()) {
            String field = field(at.getPath());
            problem.setDetail(field + " cannot be read");
            problem.setProperty("field", field);
        }
        return handleExceptionInternal(unread, problem, headers, status, request);
    }

    /** What Spring says itself quotes what was sent: only our own words are told, and the names of our parameters. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean ours = fault instanceof Problem
                || fault instanceof MissingServletRequestParameterException
                || fault instanceof HttpMessageNotReadableException;
        Object told = ours ? body : ProblemDetail.forStatusAndDetail(status, words(status.value()));
        return super.handleExceptionInternal(fault, told, headers, status, request);
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "The call holds something that it does not take";
            case 404 -> "There is nothing here";
            case 405 -> "This address takes other methods";
            case 406 -> "This address answers in another form";
            case 415 -> "This address takes another type of content";
            default -> status < 500 ? "The call cannot be taken" : "A fault of ours; nothing was stored";
        };
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getProperties() == null || !problem.getProperties().containsKey(CODE))) {
            problem.setProperty(CODE, code(status));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "refused" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String field(List<JsonMappingException.Reference> path) {
        return Refusal.told(path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", ""));
    }

    private static String place(RuntimeException fault) {
        return fault.getStackTrace().length == 0 ? "an unknown place" : fault.getStackTrace()[0].toString();
    }
}
