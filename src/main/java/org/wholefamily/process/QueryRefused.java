package org.wholefamily.process;

/** A query that holds an expression which asks for more than the person and the time. */
public class QueryRefused extends RuntimeException {

    QueryRefused() {
        super("A query may ask for currentUser(), currentUserGroups(), now() and dateTime() only", null, false, false);
    }
}
