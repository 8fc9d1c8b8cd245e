package org.wholefamily.security;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.StartRefused;
import org.wholefamily.process.CurrentUser;

/** Makes the platform's first operator from the settings; later ones are made by an operator in Admin. */
@Component
class PeopleOperator {

    private static final String MEND =
            "Set WHOLEFAMILY_ADMIN_USER, and WHOLEFAMILY_ADMIN_PASSWORD to a password of at least 12 characters.";
    private static final int SHORTEST = 12;
    private static final Set<String> WELL_KNOWN = Set.of(
            "password",
            "administrator",
            "changeme",
            "letmein",
            "qwertyuiop",
            "welcome",
            "wholefamily",
            "camunda",
            "1234567890",
            "0123456789",
            "abcdefghijkl");

    private final IdentityService identities;
    private final String id;
    private final String password;

    PeopleOperator(
            IdentityService identities,
            @Value("${wholefamily.admin.user:}") String id,
            @Value("${wholefamily.admin.password:}") String password) {
        this.identities = identities;
        this.id = id;
        this.password = password;
    }

    /** @throws StartRefused when there is no operator and the settings make none */
    void see() {
        if (identities.createUserQuery().memberOfGroup(CurrentUser.OPERATOR).count() > 0) {
            return;
        }
        check();
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setFirstName("Platform");
            user.setLastName("Operator");
            user.setPassword(password);
            identities.saveUser(user);
        }
        identities.createMembership(id, CurrentUser.OPERATOR);
    }

    private void check() {
        if (id.isBlank() || password.isBlank()) {
            throw new StartRefused("Nobody is the operator of this installation yet", MEND);
        }
        if (!id.matches("[a-zA-Z0-9-]+")) {
            throw new StartRefused("The operator's user id may have letters, digits and hyphens only", MEND);
        }
        if (weak(id, password)) {
            throw new StartRefused("The operator's password is too easy to guess", MEND);
        }
    }

    /** Too short, the user id, one character again and again, or a well-known word and what is put around it. */
    static boolean weak(String id, String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String word = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return password.length() < SHORTEST
                || plain.equals(id.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 5
                || WELL_KNOWN.stream().anyMatch(known -> plain.startsWith(known) || word.equals(known));
    }
}
