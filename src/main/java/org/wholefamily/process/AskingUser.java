package org.wholefamily.process;

import org.springframework.stereotype.Component;
import org.wholefamily.council.Asking;

/** The person for whom the engine works is the one who is asking. */
@Component
class AskingUser implements Asking {

    private final CurrentUser current;

    AskingUser(CurrentUser current) {
        this.current = current;
    }

    @Override
    public boolean operator() {
        return current.get().filter(CurrentUser.User::operator).isPresent();
    }

    @Override
    public boolean memberOf(String council) {
        return current.get().filter(user -> user.councils().contains(council)).isPresent();
    }
}
