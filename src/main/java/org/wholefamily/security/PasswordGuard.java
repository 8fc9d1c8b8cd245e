package org.wholefamily.security;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/** Lets people change their own password, and nobody else's; a new one is not easy to guess. */
@Component
@Order(2)
class PasswordGuard implements Guard {

    private final EngineAuthenticationProvider passwords;
    private final boolean demo;

    PasswordGuard(EngineAuthenticationProvider passwords, Environment environment) {
        this.passwords = passwords;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public boolean concerns(EngineCall call) {
        return isChange(call) || call.is("POST", "/user/create");
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean change = isChange(call);
        if (change && !person.operator() && !person.id().equals(call.id())) {
            throw new CallRefused(403, "Closed", "You can change your own password only");
        }
        JsonNode body = JsonBody.read(request);
        requireStrong(
                change ? call.id() : body.at("/profile/id").asText(),
                body.at(change ? "/password" : "/credentials/password").asText());
        chain.doFilter(JsonBody.with(request, body), response);
        passwords.forget();
    }

    private static boolean isChange(EngineCall call) {
        return call.is("PUT", "/user/{id}/credentials");
    }

    /** The demonstration's passwords are known to everybody anyhow. */
    private void requireStrong(String user, String password) {
        if (password.isBlank() || !demo && PeopleOperator.weak(user, password)) {
            throw new CallRefused(
                    400,
                    "InvalidRequestException",
                    "password: is too easy to guess; take at least 12 characters, and no well-known word");
        }
    }
}
