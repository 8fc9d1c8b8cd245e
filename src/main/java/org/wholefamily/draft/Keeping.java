package org.wholefamily.draft;

import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wholefamily.draft.Draft.Saved;
import org.wholefamily.draft.Draft.Typed;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormRefused;

/** Saves a draft whole or not at all, and never over one that the sender has not seen. */
@Component
class Keeping {

    private static final String SECONDS_TO_WAIT = "5";

    private final Drafts drafts;
    private final CurrentUser current;
    private final TransactionOperations transactions;

    Keeping(Drafts drafts, CurrentUser current, TransactionOperations transactions) {
        this.drafts = drafts;
        this.current = current;
        this.transactions = transactions;
    }

    /** Who types. */
    String person() {
        return current.get().map(CurrentUser.User::id).orElseThrow(Keeping::none);
    }

    /** @param may what refuses, in the same transaction, when the person may not save this here */
    Saved save(Place place, Typed typed, Runnable may) {
        require(typed.answers() != null, "answers", "is missing; it may be empty");
        require(typed.before() >= 0, "version", "is a whole number from 0 on");
        try {
            return transactions
                    .execute(within -> {
                        may.run();
                        return drafts.save(place, typed.answers(), typed.before(), person());
                    })
                    .orElseThrow(() -> changed(place));
        } catch (FormRefused refused) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "not-asked", refused.getMessage(), Map.of("field", refused.field()));
        } catch (DuplicateKeyException atTheSameMoment) {
            throw changed(place);
        } catch (PessimisticLockingFailureException beingEnded) {
            throw busy();
        }
    }

    Draft find(Place place) {
        return drafts.of(place).orElseThrow(Keeping::none);
    }

    void drop(Place place) {
        drafts.drop(place);
    }

    static Problem none() {
        return new Problem(HttpStatus.NOT_FOUND, "no-draft", "There is no draft of this for you");
    }

    private static void require(boolean right, String field, String why) {
        if (!right) {
            throw new Problem(HttpStatus.BAD_REQUEST, "draft-refused", field + ": " + why, Map.of("field", field));
        }
    }

    private Problem changed(Place place) {
        int kept = drafts.version(place);
        return new Problem(
                HttpStatus.CONFLICT,
                "draft-changed",
                kept == 0
                        ? "The draft was thrown away or sent elsewhere; nothing of this was stored"
                        : "Somebody, perhaps you in another window, saved a draft after this one; nothing of this was stored",
                Map.of("version", kept));
    }

    private static Problem busy() {
        Problem busy = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Somebody is at work on this at this moment; nothing of this was stored, send it again");
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return busy;
    }
}
