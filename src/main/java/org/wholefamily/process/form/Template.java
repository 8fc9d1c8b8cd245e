package org.wholefamily.process.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a form with expressions in double braces.
 *
 * @param pieces words and tags, in order
 */
record Template(List<Piece> pieces) {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{(#if |#loop |/if(?=}})|/loop(?=}})|(?![#/]))(.*?)}}", Pattern.DOTALL);

    /**
     * A piece of a template.
     *
     * @param tag what stands before the expression, such as {@code #if}; empty for one that is shown, null for words
     * @param text the words, or the expression
     */
    record Piece(String tag, String text) {

        boolean isWords() {
            return tag == null;
        }

        boolean isShown() {
            return tag != null && tag.isEmpty();
        }

        boolean isBlock() {
            return tag != null && !tag.isEmpty();
        }
    }

    /** @throws IllegalArgumentException with the reason, when browsers would read it in another way */
    static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            words(text.substring(at, tag.start()), pieces);
            Piece piece = new Piece(tag.group(1).strip(), tag.group(2).strip());
            nest(piece, open);
            pieces.add(piece);
            at = tag.end();
        }
        words(text.substring(at), pieces);
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("{{#" + open.pop() + "}} has no end");
        }
        return new Template(List.copyOf(pieces));
    }

    boolean reads() {
        return pieces.stream().anyMatch(piece -> !piece.isWords());
    }

    /** The expressions, without the names of blocks that end. */
    List<String> expressions() {
        return pieces.stream()
                .filter(piece -> !piece.isWords() && !piece.text().isEmpty())
                .map(Piece::text)
                .toList();
    }

    /** The expressions with the number of loops around each; what is shown is worked out twice, for it may be unknown. */
    List<FormText.Piece> inLoops() {
        List<FormText.Piece> found = new ArrayList<>();
        int loops = 0;
        for (Piece piece : pieces) {
            boolean ends = "/loop".equals(piece.tag());
            loops -= ends ? 1 : 0;
            for (int i = 0; !piece.isWords() && !piece.text().isEmpty() && i < (piece.isShown() ? 2 : 1); i++) {
                found.add(new FormText.Piece(piece.text(), loops));
            }
            loops += "#loop".equals(piece.tag()) ? 1 : 0;
        }
        return found;
    }

    private static void words(String words, List<Piece> pieces) {
        if (words.contains("{{")) {
            throw new IllegalArgumentException(
                    "a text has {{ without }}, or a tag other than {{#if x}}, {{/if}}, {{#loop x}}, {{/loop}}");
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(null, words));
        }
    }

    private static void nest(Piece piece, Deque<String> open) {
        if (piece.tag().startsWith("#")) {
            open.push(piece.tag().substring(1));
        } else if (piece.tag().startsWith("/")
                && (open.isEmpty() || !open.pop().equals(piece.tag().substring(1)))) {
            throw new IllegalArgumentException("{{" + piece.tag() + "}} ends nothing");
        }
    }
}
