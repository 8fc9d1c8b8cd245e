package org.wholefamily.security;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wholefamily.process.Leavers;

/**
 * The engine's users, whose passwords are tried with patience whichever way they come, and who are never shut out; what
 * somebody leaves behind who is taken out of it goes on with others.
 */
class PatientIdentityProvider extends DbIdentityServiceProvider {

    private static final String NO_REQUEST = "";

    private final SignIns signIns;
    private final ObjectProvider<Leavers> leavers;

    PatientIdentityProvider(SignIns signIns, ObjectProvider<Leavers> leavers) {
        this.signIns = signIns;
        this.leavers = leavers;
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

    @Override
    public IdentityOperationResult deleteUser(String user) {
        String name = nameOf(findUserById(user));
        return then(super.deleteUser(user), gone -> gone.look(user, name));
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        return then(super.deleteMembership(user, group), gone -> gone.look(user, null));
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String council, String user) {
        return then(super.deleteTenantUserMembership(council, user), gone -> gone.look(user, null));
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String council, String group) {
        return then(super.deleteTenantGroupMembership(council, group), Leavers::round);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        return then(super.deleteGroup(group), Leavers::round);
    }

    @Override
    public IdentityOperationResult deleteTenant(String council) {
        return then(super.deleteTenant(council), Leavers::round);
    }

    /** What is taken out is still found until all of it is written. */
    private IdentityOperationResult then(IdentityOperationResult done, Consumer<Leavers> work) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> leavers.ifAvailable(work));
        return done;
    }

    private static String nameOf(UserEntity user) {
        return user == null
                ? null
                : Stream.of(user.getFirstName(), user.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" "), name -> name.isEmpty() ? null : name));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : NO_REQUEST;
    }
}
