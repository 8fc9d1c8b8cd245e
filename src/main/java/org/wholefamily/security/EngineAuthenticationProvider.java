package org.wholefamily.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users, and remembers for a minute which ones were right. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private static final int TRIES = 5;

    private final IdentityService identities;
    private final byte[] salt = SecureRandom.getSeed(16);
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(60))
            .maximumSize(10_000)
            .build();

    EngineAuthenticationProvider(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String user = claim.getName();
        String password = String.valueOf(claim.getCredentials());
        String key = key(user, password);
        if (right.getIfPresent(key) == null) {
            if (!check(user, password)) {
                throw new BadCredentialsException("Wrong user or password");
            }
            right.put(key, true);
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
    }

    /** A password may have changed. */
    void forget() {
        right.invalidateAll();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean check(String user, String password) {
        for (int attempt = 1; ; attempt++) {
            try {
                return identities.checkPassword(user, password);
            } catch (OptimisticLockingException anotherRequestOfTheUser) {
                if (attempt == TRIES) {
                    return false;
                }
            }
        }
    }

    private String key(String user, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((user.length() + ":" + user + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
