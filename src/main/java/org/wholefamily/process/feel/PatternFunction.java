package org.wholefamily.process.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;
import org.wholefamily.process.pattern.CountedText;
import org.wholefamily.process.pattern.CountedText.TooHard;

/** The functions of FEEL that take a pattern, on a text that counts how often it is looked at. */
interface PatternFunction {

    Map<String, PatternFunction> NAMED = Map.of(
            "matches", given -> found(given, 2, matcher -> ValBoolean.apply(matcher.find())),
            "replace", given -> found(given, 3, matcher -> replaced(matcher, text(given, 2))),
            "extract", given -> found(given, 2, PatternFunction::extracted),
            "split", given -> found(given, 2, matcher -> split(matcher, text(given, 0))));

    Val of(List<Val> given);

    /** What is done with a pattern that is there. */
    interface Found {
        Val of(Matcher matcher);
    }

    private static Val found(List<Val> given, int flagsAt, Found found) {
        if (!given.stream().allMatch(ValString.class::isInstance)) {
            return new ValError("Illegal arguments: texts are needed");
        }
        try {
            int flags = given.size() > flagsAt ? flags(text(given, flagsAt)) : 0;
            return found.of(Pattern.compile(text(given, 1), flags).matcher(new CountedText(text(given, 0))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new ValError("Invalid pattern");
        } catch (TooHard | StackOverflowError e) {
            throw new TooMuch("a pattern is too hard for a text");
        }
    }

    private static int flags(String letters) {
        return (letters.contains("s") ? Pattern.DOTALL : 0)
                | (letters.contains("m") ? Pattern.MULTILINE : 0)
                | (letters.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (letters.contains("x") ? Pattern.COMMENTS : 0);
    }

    private static Val replaced(Matcher matcher, String replacement) {
        StringBuilder all = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(all, replacement);
            require(all.length() <= Limits.RESULT);
        }
        return new ValString(matcher.appendTail(all).toString());
    }

    private static Val extracted(Matcher matcher) {
        List<Val> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(new ValString(matcher.group()));
            require(all.size() <= Limits.LIST);
        }
        return list(all);
    }

    /** As {@link Pattern#split(CharSequence, int)} with every part kept: a find of nothing at the beginning is none. */
    private static Val split(Matcher matcher, String text) {
        List<Val> parts = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(new ValString(text.substring(from, matcher.start())));
                from = matcher.end();
            }
        }
        parts.add(new ValString(text.substring(from)));
        return list(parts);
    }

    private static Val list(List<Val> items) {
        return ValList.apply(CollectionConverters.asScala(items).toList());
    }

    private static String text(List<Val> given, int at) {
        return ((ValString) given.get(at)).value();
    }

    private static void require(boolean small) {
        if (!small) {
            throw new TooMuch("a text becomes too long");
        }
    }
}
