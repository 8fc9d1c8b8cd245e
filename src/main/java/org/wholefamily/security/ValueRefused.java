package org.wholefamily.security;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.wholefamily.problem.Refusal;

/** Content that the engine's interface does not take, in words that repeat none of it. */
class ValueRefused extends InvalidRequestException implements Refusal {

    ValueRefused(String reason) {
        super(Status.BAD_REQUEST, reason);
    }

    @Override
    public int status() {
        return Status.BAD_REQUEST.getStatusCode();
    }

    @Override
    public String kind() {
        return "InvalidRequestException";
    }
}
