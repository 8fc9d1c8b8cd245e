package org.wholefamily.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wholefamily.council.Agencies;
import org.wholefamily.process.CandidateGroups;
import org.wholefamily.process.TaskAgency;

/** The groups that every installation has, and one for each agency of a council. */
@Component
class ModelGroups implements CandidateGroups {

    private final Agencies agencies;

    ModelGroups(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Set<String> all(String council) {
        return with(council == null ? Set.of() : agencies.of(List.of(council)));
    }

    /** The groups of all councils. */
    Set<String> everywhere() {
        return with(agencies.of(List.of()));
    }

    private static Set<String> with(Set<String> partners) {
        Set<String> groups = new TreeSet<>(Roles.all());
        partners.forEach(agency -> groups.add(TaskAgency.group(agency)));
        return groups;
    }
}
