package org.wholefamily.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** The database does not answer: a fault that passes, and no fault of what was sent. */
public class DatabaseAway extends RuntimeException {

    static final String UNKNOWN_WHAT_IS_STORED =
            "The database does not answer. What you sent may not be stored: look before you send it again";

    /** In seconds. */
    static final String RETRY_AFTER = "5";

    /** As PostgreSQL says that it is being stopped, and H2 that it was closed. */
    private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    /** @param done what was done before, for the person who sent it */
    public DatabaseAway(String done, Throwable cause) {
        super(done, cause);
    }

    /** Whether a fault comes from a database that does not answer. */
    public static boolean causes(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(each -> each instanceof DatabaseAway || each instanceof SQLException sql && lost(sql));
    }

    private static boolean lost(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException
                || state.startsWith("08")
                || STOPPED.contains(state);
    }
}
