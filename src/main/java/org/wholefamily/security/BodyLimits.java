package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * How much a call may bring, by what it is.
 *
 * @param json bytes of a call with JSON
 * @param draft bytes of what somebody has typed into a form and not sent
 * @param file bytes of a file of rows
 * @param extract bytes of an agency's extract, which is kept as it comes
 * @param other bytes of everything else, which people send who are not signed in
 * @param entries of one list, and members of one object
 * @param text characters of one text
 * @param values lists, objects, texts, numbers and the like of one call, all together
 * @param patience how long the beginning of a content may take to arrive
 */
@Component
record BodyLimits(
        @Value("${wholefamily.limits.json-bytes}") long json,
        @Value("${wholefamily.limits.draft-bytes}") long draft,
        @Value("${wholefamily.imports.max-bytes}") long file,
        @Value("${wholefamily.imports.extract-max-bytes}") long extract,
        @Value("${wholefamily.limits.other-bytes}") long other,
        @Value("${wholefamily.limits.entries}") int entries,
        @Value("${wholefamily.limits.text}") int text,
        @Value("${wholefamily.limits.values}") int values,
        @Value("${wholefamily.limits.patience}") Duration patience) {

    private static final String OURS = "/api/";
    private static final String DRAFTS = "/api/drafts/";
    private static final String EXTRACTS = "/api/evidence/imports/";
    private static final String SIGNING_IN = "/camunda/api/admin/auth/";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    /** The bytes that a call may have as content. */
    long bytes(HttpServletRequest request) {
        String path =
                PlainAddress.of(request.getRequestURI()).map(PlainAddress::path).orElse("");
        if (path.startsWith(DRAFTS)) {
            return draft;
        }
        if (isFile(path, request.getContentType())) {
            return path.startsWith(EXTRACTS) ? extract : file;
        }
        boolean programs = path.startsWith(OURS) || EngineAddress.of(path).isPresent() && !path.startsWith(SIGNING_IN);
        return programs ? json : other;
    }

    /** Whether a call brings rows, which are read one after the other. */
    static boolean isFile(String path, String type) {
        return path.startsWith(OURS) && CSV.isCompatibleWith(type(type));
    }

    /** Whether a call brings a file of which no more than a part is held at a time, however large it is. */
    static boolean isStreamed(String path, String type) {
        return path.startsWith(EXTRACTS) && isFile(path, type);
    }

    /** What a content says of itself; anything where it says nothing that can be read. */
    static MediaType type(String type) {
        try {
            return type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
