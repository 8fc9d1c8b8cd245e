package org.wholefamily.process;

import org.wholefamily.problem.Refusal;

/** A query that holds an expression which asks for more than the person and the time. */
public class QueryRefused extends RuntimeException implements Refusal {

    QueryRefused() {
        super("A query may ask for currentUser(), currentUserGroups(), now() and dateTime() only", null, false, false);
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String kind() {
        return "InvalidRequestException";
    }
}
