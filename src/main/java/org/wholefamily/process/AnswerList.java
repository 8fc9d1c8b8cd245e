package org.wholefamily.process;

import java.util.List;
import java.util.Map;

/**
 * Where it stands which words an answer may be, when that is not said in Java.
 *
 * @param kind what to look in
 * @param place id of the table or form, in which {@code ${scheme}} stands for the scheme; null for groups and agencies
 * @param column the name that the table asks for, or the keys of the question from outside in, parted by a dot
 * @param also words that need not stand there
 */
public record AnswerList(Kind kind, String place, String column, List<String> also) {

    /** What to look in. */
    public enum Kind {
        NONE,
        /** The candidate groups of the council and its partners. */
        GROUPS,
        /** The agencies of the council. */
        AGENCIES,
        /** The words that another table knows. */
        TABLE,
        /** The answers that a form offers. */
        FORM,
        /** What tables answer in a column. */
        ANSWERS,
        /** The type with which another table asks for it. */
        TYPE
    }

    static AnswerList none() {
        return new AnswerList(Kind.NONE, null, null, List.of());
    }

    public static AnswerList groups() {
        return new AnswerList(Kind.GROUPS, null, null, List.of());
    }

    public static AnswerList agencies() {
        return new AnswerList(Kind.AGENCIES, null, null, List.of());
    }

    /** One answer of a list, as forms take it. */
    public static Map<String, String> answer(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** What a form offers for a question. */
    public static AnswerList offered(String form, String question) {
        return new AnswerList(Kind.FORM, form, question, List.of());
    }

    /** What a table answers in a column; where the place has no scheme, the tables of all schemes. */
    public static AnswerList answeredBy(String table, String column) {
        return new AnswerList(Kind.ANSWERS, table, column, List.of());
    }

    /** Whatever another table can ask for under the name of the column. */
    public static AnswerList askedBy(String table) {
        return new AnswerList(Kind.TYPE, table, null, List.of());
    }

    /** What another table has rows for, and some words more. */
    public static AnswerList knownTo(String table, String column, String... also) {
        return new AnswerList(Kind.TABLE, table, column, List.of(also));
    }
}
