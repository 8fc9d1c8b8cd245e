package org.wholefamily.security;

import java.util.Date;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's users: some wrong passwords are forgiven, then each one more doubles the wait, and nobody is shut out for good. */
public class PatientIdentityProvider extends DbIdentityServiceProvider {

    private static final int FORGIVEN = 4;
    private static final int LONGEST_WAIT_SECONDS = 60;

    @Override
    protected void lockUser(UserEntity user) {
        int attempts = user.getAttempts() + 1;
        int doublings = Math.min(attempts - FORGIVEN, 10);
        long seconds = attempts <= FORGIVEN ? 0 : Math.min(1L << doublings, LONGEST_WAIT_SECONDS);
        Date until = new Date(ClockUtil.getCurrentTime().getTime() + seconds * 1000);
        getIdentityInfoManager().updateUserLock(user, attempts, seconds == 0 ? null : until);
    }
}
