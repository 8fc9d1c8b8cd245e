package org.wholefamily.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database does not answer, where a person would be told of a fault. Every way in ends here: the product's
 * own interface, the engine's, which has made an answer of its own by then, and the signing in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    private static final int LONGEST_SECONDS = 2;

    private final DataSource database;

    DatabaseAwayFilter(DataSource database) {
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReplacedFault answer = new ReplacedFault(request, response, this::isAway);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !caused(fault)) {
                throw fault;
            }
            answer.replace();
        }
        if (answer.isReplaced()) {
            LOG.warn("The database does not answer");
        }
    }

    private boolean caused(Exception fault) {
        return DatabaseAway.causes(fault)
                || Stream.of(fault.getSuppressed()).anyMatch(DatabaseAway::causes)
                || isAway();
    }

    private boolean isAway() {
        try (Connection connection = database.getConnection()) {
            return !connection.isValid(LONGEST_SECONDS);
        } catch (SQLException e) {
            return true;
        }
    }
}
