package org.wholefamily.family;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.NamedReaders;

/** Which cases are kept hidden, and from whom. */
@Component
class HiddenCases implements NamedReaders {

    private final Restrictions restrictions;

    HiddenCases(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public boolean hide(String caseReference, User from) {
        return restrictions.of(caseReference).hides(from.id());
    }

    @Override
    public Set<String> of(String caseReference, String step) {
        return restrictions.of(caseReference).workers(step);
    }

    @Override
    public boolean mayDo(User person, String caseReference, String step, Set<String> groups) {
        return restrictions.of(caseReference).mayDo(person, step, groups);
    }
}
