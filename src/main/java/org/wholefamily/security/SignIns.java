package org.wholefamily.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;

/**
 * Slows down who guesses passwords: an address at one account, and an address that fails at many. Nobody is slowed down by
 * what is done from elsewhere, nor who has signed in from an address before by what others do from there.
 */
@Component
class SignIns {

    /** So many wrong passwords are slips of the hand. */
    private static final int FORGIVEN = 4;

    /** Of a hundred people behind one address, so many may be mistaken before one of them is right. */
    private static final int FORGIVEN_ACCOUNTS = 50;

    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int MOST_PAIRS = 20_000;
    private static final int MOST_ADDRESSES = 2_000;

    /** As long as an id of the engine. */
    private static final int LONGEST_ACCOUNT = 64;

    private static final int LANES = 64;

    private final BusinessClock clock;
    private final Cache<Pair, Wait> wrong;
    private final Cache<Pair, Boolean> known;
    private final Cache<String, Suspects> suspects;
    private final Object[] lanes =
            IntStream.range(0, LANES).mapToObj(lane -> new Object()).toArray();

    SignIns(BusinessClock clock) {
        this.clock = clock;
        this.wrong = remembering(MOST_PAIRS, Duration.ofHours(1));
        this.known = remembering(MOST_PAIRS, Duration.ofDays(30));
        this.suspects = remembering(MOST_ADDRESSES, Duration.ofHours(1));
    }

    private record Pair(String address, String account) {}

    private record Wait(int failures, Instant until) {

        static final Wait NONE = new Wait(0, Instant.MIN);

        /** Each failure beyond those that are forgiven doubles the wait. */
        static Wait after(int failures, int forgiven, Instant now) {
            int beyond = failures - forgiven;
            long seconds = beyond <= 0 ? 0 : Math.min(1L << Math.min(beyond, 10), LONGEST_WAIT_SECONDS);
            return new Wait(failures, now.plusSeconds(seconds));
        }
    }

    /** An address, and the accounts at which it has failed and not been right since. */
    private static final class Suspects {

        private final Set<String> accounts = new HashSet<>();
        private Wait wait = Wait.NONE;

        private synchronized Instant until() {
            return wait.until();
        }

        private synchronized void add(String account, Instant now) {
            if (accounts.size() <= FORGIVEN_ACCOUNTS) {
                accounts.add(account);
            }
            int failures = accounts.size() <= FORGIVEN_ACCOUNTS ? accounts.size() : wait.failures() + 1;
            wait = Wait.after(failures, FORGIVEN_ACCOUNTS, now);
        }

        private synchronized void clear(String account) {
            accounts.remove(account);
        }
    }

    /**
     * Tries a password, one after the other for an account and an address.
     *
     * @param address as the network says it
     * @param check whether it is right; not asked while the address has to wait
     * @throws TooManyTries when it has to
     */
    boolean attempt(String address, String account, BooleanSupplier check) {
        Pair pair = new Pair(network(address), account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT)));
        synchronized (lanes[Math.floorMod(pair.hashCode(), LANES)]) {
            requirePatience(pair);
            boolean right = check.getAsBoolean();
            if (right) {
                wrong.invalidate(pair);
                known.put(pair, true);
                suspects(pair).clear(pair.account());
            } else {
                count(pair);
            }
            return right;
        }
    }

    /** Lets an account begin anew from everywhere. */
    void forgive(String account) {
        wrong.asMap().keySet().removeIf(pair -> pair.account().equals(account));
    }

    private void requirePatience(Pair pair) {
        Instant now = clock.now();
        Instant others = known.getIfPresent(pair) == null ? suspects(pair).until() : Instant.MIN;
        Stream.of(failures(pair).until(), others)
                .filter(now::isBefore)
                .findFirst()
                .ifPresent(until -> {
                    throw new TooManyTries(Duration.between(now, until));
                });
    }

    private void count(Pair pair) {
        Instant now = clock.now();
        wrong.put(pair, Wait.after(failures(pair).failures() + 1, FORGIVEN, now));
        if (known.getIfPresent(pair) == null) {
            suspects(pair).add(pair.account(), now);
        }
    }

    private Wait failures(Pair pair) {
        Wait wait = wrong.getIfPresent(pair);
        return wait == null ? Wait.NONE : wait;
    }

    private Suspects suspects(Pair pair) {
        return suspects.get(pair.address(), none -> new Suspects());
    }

    /** Whoever has one address of IPv6 has all of its network. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private <K, V> Cache<K, V> remembering(int most, Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(time)
                .ticker(() -> TimeUnit.SECONDS.toNanos(clock.now().getEpochSecond()))
                .build();
    }
}
