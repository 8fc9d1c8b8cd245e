package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.OwnCouncils;

/** Lets through to the engine's interface only what the table opens to the person who asks. */
@Component
class EngineApiGate extends OncePerRequestFilter {

    private static final String CLOSED = "This part of the engine's interface is not open to you";
    private static final String NOWHERE = StringUtils.capitalize(OwnCouncils.NONE);

    private final EngineApiTable table = EngineApiTable.load();
    private final Identities identities;
    private final MessageGuard messages;
    private final List<Guard> guards;
    private final BodyReading bodies;

    EngineApiGate(Identities identities, MessageGuard messages, List<Guard> guards, BodyReading bodies) {
        this.identities = identities;
        this.messages = messages;
        this.guards = guards;
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineAddress> address = EngineAddress.of(request.getRequestURI());
        if (address.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            decide(address.get(), request, response, chain);
        }
    }

    private void decide(
            EngineAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineApiTable.Row> row = table.row(request.getMethod(), address.path());
        if (row.isEmpty()) {
            refuseUnknown(person(request, address), response);
            return;
        }
        EngineCall call = new EngineCall(row.get(), address.path(), address.webApp());
        Who who = who(call);
        if (who == Who.ANYONE) {
            enter(call, request, response, chain);
            return;
        }
        Optional<User> person = person(request, address);
        if (who != Who.NOBODY && person.isEmpty()) {
            Answer.send(response, 401, "Unauthorized", "Sign in first");
        } else if (who == Who.NOBODY || !who.allows(person.get())) {
            Answer.send(response, 403, "Closed", who != Who.NOBODY && isNowhere(person.get()) ? NOWHERE : CLOSED);
        } else {
            measure(call, person.get(), request, response, chain);
        }
    }

    private static boolean isNowhere(User person) {
        return person.councils().isEmpty() && !person.operator();
    }

    /** Only the operator, to whom all is open that there is, is told that there is nothing. */
    private static void refuseUnknown(Optional<User> person, HttpServletResponse response) throws IOException {
        if (person.filter(User::operator).isPresent()) {
            Answer.send(response, 404, "NotFound", Answer.NO_ADDRESS);
        } else {
            Answer.send(response, 403, "Closed", CLOSED);
        }
    }

    /** No web app sends messages, so that another site's page cannot send one through a session either. */
    private static Who who(EngineCall call) {
        return call.webApp() && isMessage(call) ? Who.NOBODY : call.row().who();
    }

    private void measure(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read;
        try {
            read = bodies.read(request);
        } catch (Problem refused) {
            Answer.tell(request, response, refused);
            return;
        }
        pass(call, person, read, response, chain);
    }

    private void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMessage(call)) {
            messages.receive(person, request, response);
            return;
        }
        try {
            guarded(
                            call,
                            person,
                            (asked, answer) ->
                                    enter(call, (HttpServletRequest) asked, (HttpServletResponse) answer, chain))
                    .doFilter(request, response);
        } catch (CallRefused refused) {
            refused.tell(response);
        }
    }

    private static void enter(
            EngineCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        GatedEndpoint.open(request, call.row());
        chain.doFilter(request, response);
    }

    /** The first guard is asked first. */
    private FilterChain guarded(EngineCall call, User person, FilterChain chain) {
        FilterChain guarded = chain;
        for (int i = guards.size() - 1; i >= 0; i--) {
            Guard guard = guards.get(i);
            FilterChain next = guarded;
            if (guard.concerns(call)) {
                guarded = (request, answer) ->
                        guard.pass(call, person, (HttpServletRequest) request, (HttpServletResponse) answer, next);
            }
        }
        return guarded;
    }

    private static boolean isMessage(EngineCall call) {
        return call.is("POST", "/message");
    }

    private Optional<User> person(HttpServletRequest request, EngineAddress address) {
        if (!address.webApp()) {
            return Optional.ofNullable((User) request.getAttribute(EngineIdentityFilter.PERSON));
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .findFirst()
                        .map(signedIn -> identities.of(signedIn.getIdentityId()));
    }
}
