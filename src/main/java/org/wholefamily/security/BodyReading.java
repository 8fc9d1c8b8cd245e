package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Problem;

/** Reads the content of a call once it is known who calls, and measures it before anything is made of it. */
@Component
class BodyReading {

    private final BodyLimits limits;
    private final JsonMeasure measure;

    BodyReading(BodyLimits limits) {
        this.limits = limits;
        this.measure = new JsonMeasure(limits.entries(), limits.text(), limits.values());
    }

    /**
     * The call with its content at hand; a file is left to who reads it row by row.
     *
     * @throws Problem when the content is larger than the call takes, or written as nothing that is read here
     */
    HttpServletRequest read(HttpServletRequest request) throws IOException {
        boolean empty = request.getAttribute(ArrivingBody.ATTRIBUTE) == null;
        if (empty || BodyLimits.isFile(request.getRequestURI(), request.getContentType())) {
            return request;
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Send the content uncompressed");
        }
        int limit = (int) limits.bytes(request);
        byte[] content = request.getInputStream().readNBytes(limit + 1);
        if (content.length > limit) {
            throw tooLarge(limit);
        }
        measure.check(content);
        return JsonBody.with(request, content);
    }

    static Problem tooLarge(long limit) {
        return new Problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "too-large",
                "This call takes at most " + limit + " bytes; nothing of it was stored");
    }
}
