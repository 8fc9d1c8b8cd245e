package org.wholefamily.security;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CandidateGroups;

/** Offers to models the groups that every installation has. */
@Component
class ModelGroups implements CandidateGroups {

    @Override
    public Set<String> all() {
        return Roles.all();
    }
}
