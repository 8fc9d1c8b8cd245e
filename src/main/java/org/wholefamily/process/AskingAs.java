package org.wholefamily.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/** Asks the engine, or lets it work, as somebody may, whoever is at work at the moment. */
@Component
public class AskingAs {

    private final IdentityService identities;

    public AskingAs(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** As a person, who is answered only what is theirs. */
    public <T> T person(User person, Supplier<T> question) {
        return as(
                new Authentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.councils())),
                question);
    }

    /** As the product, which is answered everything. */
    public <T> T product(Supplier<T> question) {
        return as(null, question);
    }

    private <T> T as(Authentication asking, Supplier<T> question) {
        Authentication before = identities.getCurrentAuthentication();
        set(asking);
        try {
            return question.get();
        } finally {
            set(before);
        }
    }

    private void set(Authentication who) {
        if (who == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(who);
        }
    }
}
