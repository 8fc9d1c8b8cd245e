package org.wholefamily.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal of the product's own interface: a problem detail (RFC 9457) with a stable code and nothing personal. */
public class Problem extends ErrorResponseException {

    /**
     * @param code kebab-case, stable over versions
     * @param detail a sentence for the person who reads the answer
     * @param more further members, such as the column
     */
    public Problem(HttpStatus status, String code, String detail, Map<String, Object> more) {
        super(status, detail(status, code, detail, more), null);
    }

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    private static ProblemDetail detail(HttpStatus status, String code, String detail, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        more.forEach(problem::setProperty);
        return problem;
    }
}
