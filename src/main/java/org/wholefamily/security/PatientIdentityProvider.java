package org.wholefamily.security;

import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The engine's users, whose passwords are tried with patience whichever way they come, and who are never shut out. */
class PatientIdentityProvider extends DbIdentityServiceProvider {

    private static final String NO_REQUEST = "";

    private final SignIns signIns;

    PatientIdentityProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public boolean checkPassword(String user, String password) {
        return user != null && signIns.attempt(address(), user, () -> super.checkPassword(user, password));
    }

    /** A stranger who guesses from elsewhere keeps nobody from their work. */
    @Override
    protected void lockUser(UserEntity user) {
        // Who guesses is slowed down instead.
    }

    @Override
    public IdentityOperationResult unlockUser(String user) {
        signIns.forgive(user);
        return super.unlockUser(user);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : NO_REQUEST;
    }
}
