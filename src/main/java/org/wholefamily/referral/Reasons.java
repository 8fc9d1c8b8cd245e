package org.wholefamily.referral;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholefamily.process.Lists;

/** The reasons of a decision as people read them: a missing fact is the question that is still open. */
public final class Reasons {

    private static final Pattern MISSING = Pattern.compile("Not known yet: \\w+ \\((.)(.*)\\)");

    private Reasons() {}

    /** One reason a line; null when there is none. */
    public static String text(Object variable) {
        List<String> reasons = Lists.of(variable);
        return reasons.isEmpty() ? null : reasons.stream().map(Reasons::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(String reason) {
        Matcher missing = MISSING.matcher(reason);
        return missing.matches() ? missing.group(1).toUpperCase(Locale.UK) + missing.group(2) : reason;
    }
}
