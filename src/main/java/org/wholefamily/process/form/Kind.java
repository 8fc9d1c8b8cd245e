package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of question that forms may ask; everything else on a form only presents. */
enum Kind {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    CHOICE,
    CHOICES,
    DATETIME,
    EXPRESSION,
    GROUP,
    LIST;

    private static final Map<String, Kind> BY_TYPE = Map.ofEntries(
            Map.entry("textfield", TEXTFIELD),
            Map.entry("textarea", TEXTAREA),
            Map.entry("number", NUMBER),
            Map.entry("checkbox", CHECKBOX),
            Map.entry("radio", CHOICE),
            Map.entry("select", CHOICE),
            Map.entry("checklist", CHOICES),
            Map.entry("taglist", CHOICES),
            Map.entry("datetime", DATETIME),
            Map.entry("expression", EXPRESSION),
            Map.entry("group", GROUP),
            Map.entry("dynamiclist", LIST));

    static Optional<Kind> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    boolean text() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    boolean holder() {
        return this == GROUP || this == LIST;
    }

    /** What a browser holds for a question that nobody has answered. */
    Object untouched() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> false;
            case CHOICES -> List.of();
            default -> null;
        };
    }

    /** What is kept of a question that was asked and left open. */
    Object unanswered() {
        return switch (this) {
            case CHECKBOX -> false;
            case CHOICES, LIST -> List.of();
            default -> null;
        };
    }
}
