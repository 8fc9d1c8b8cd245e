package org.wholefamily.problem;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Says of an error that nobody else has told when and of which kind it was, and nothing of the call. */
@Component
class PlainErrors extends DefaultErrorAttributes {

    private static final Set<String> TOLD = Set.of("timestamp", "status", "error");

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        attributes.keySet().retainAll(TOLD);
        return attributes;
    }
}
