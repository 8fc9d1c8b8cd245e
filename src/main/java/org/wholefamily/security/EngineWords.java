package org.wholefamily.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/** Says every refusal of the engine in our words: its own repeat what was sent. Its type and code, which do not, stay. */
class EngineWords implements ContainerResponseFilter {

    private static final int REFUSED = Status.BAD_REQUEST.getStatusCode();

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getStatus() < REFUSED || !answer.hasEntity() || answer.getEntity() instanceof Answer.Body) {
            return;
        }
        ExceptionDto told = answer.getEntity() instanceof ExceptionDto engine ? engine : new ExceptionDto();
        Answer.Body body = Answer.body(told.getType() == null ? "Refused" : told.getType(), words(answer.getStatus()));
        if (told.getCode() != null) {
            body.put("code", told.getCode());
        }
        answer.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }

    static String words(int status) {
        return switch (status) {
            case 400 -> "This call leaves out something that it needs, or holds something that it does not take";
            case 401 -> "Sign in first";
            case 403 -> "This is not open to you";
            case 404 -> "What this call names is not there, or not for you";
            case 405 -> "This address takes other methods";
            case 406 -> "This address answers in another form";
            case 409 -> "This does not go with what is there; look at it again";
            case 415 -> "This address takes another type of content";
            default ->
                status < 500
                        ? "This call cannot be taken"
                        : "Something went wrong here; look whether your change was made before you send it again";
        };
    }
}
