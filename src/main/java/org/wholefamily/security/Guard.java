package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholefamily.process.CurrentUser.User;

/** Looks into calls that the table lets through, where an address alone does not say whether the person may. */
interface Guard {

    boolean concerns(EngineCall call);

    void pass(EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
