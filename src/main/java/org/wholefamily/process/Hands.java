package org.wholefamily.process;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/** Whether somebody can do a task: one of its council and of its teams, or a named reader of a case that is kept hidden. */
@Component
public class Hands {

    private final ObjectProvider<Directory> directory;
    private final ObjectProvider<NamedReaders> named;

    public Hands(ObjectProvider<Directory> directory, ObjectProvider<NamedReaders> named) {
        this.directory = directory;
        this.named = named;
    }

    /**
     * Whether the person is there and may do the work; asked of the usual person with one question.
     *
     * @param groups the teams for which the task is
     */
    public boolean can(String user, String council, String caseReference, String step, Set<String> groups) {
        Directory people = directory.getIfAvailable();
        return people == null
                || council == null
                || people.works(user, council, groups)
                || people.belongs(user, council) && may(people.of(user), caseReference, step, groups);
    }

    /** Whether the person is there and in one of the teams: a named reader of a hidden case may be in none. */
    boolean areOfTeam(String user, String council, Set<String> groups) {
        Directory people = directory.getIfAvailable();
        return people == null
                || people.works(user, council, groups)
                || people.belongs(user, council) && people.of(user).in(groups);
    }

    private boolean may(User person, String caseReference, String step, Set<String> groups) {
        NamedReaders readers = named.getIfAvailable();
        return readers == null || caseReference == null
                ? person.in(groups)
                : readers.mayDo(person, caseReference, step, groups);
    }
}
