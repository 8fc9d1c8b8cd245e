package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.wholefamily.process.form.Template.Piece;

/** The words of a text as Markdown: read by the server, where its expressions are only places. */
final class Markdown {

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uE001';
    private static final Pattern PLACE = Pattern.compile(FIRST + "(\\d{1,5})" + LAST);
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br />\n")
            .build();

    private final Template template;

    Markdown(Template template) {
        this.template = template;
    }

    /** What the words have besides mark-up that only shows words; a link is one written out, and always there. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean blocks = template.pieces().stream().anyMatch(Piece::isBlock);
        for (String part : parts()) {
            if (part.charAt(0) != FIRST || !isBlocks(part)) {
                new MarkdownVisitor(blocks, faults).visitAll(PARSER.parse(part));
            }
        }
        return faults.stream().distinct().toList();
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (String part : parts()) {
            html.append(isBlocks(part) ? part.strip() : rendered(part));
        }
        return PLACE.matcher(html)
                .replaceAll(place ->
                        Matcher.quoteReplacement(source(template.pieces().get(Integer.parseInt(place.group(1))))));
    }

    private static String rendered(String part) {
        Node document = PARSER.parse(part);
        new MarkdownVisitor(false, new ArrayList<>()).visitAll(document);
        return RENDERER.render(document);
    }

    /** Lines that only begin or end blocks stand between the parts of the text, as they do between paragraphs. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : places().split("\n", -1)) {
            if (isBlocks(line)) {
                parts.add(part.toString());
                parts.add(line);
                part.setLength(0);
            } else {
                part.append(line).append('\n');
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return parts;
    }

    private String places() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.pieces().size(); i++) {
            Piece piece = template.pieces().get(i);
            text.append(piece.isWords() ? piece.text().replaceAll("[\uE000\uE001]|\r", "") : FIRST + "" + i + LAST);
        }
        return text.toString();
    }

    private boolean isBlocks(String line) {
        Matcher place = PLACE.matcher(line);
        return !line.isBlank()
                && PLACE.matcher(line).replaceAll("").isBlank()
                && place.results()
                        .allMatch(found -> template.pieces()
                                .get(Integer.parseInt(found.group(1)))
                                .isBlock());
    }

    private static String source(Piece piece) {
        if (piece.isShown()) {
            return piece.text().isEmpty() ? "" : FormText.shown(piece.text());
        }
        return "{{" + piece.tag() + (piece.text().isEmpty() ? "" : " " + piece.text()) + "}}";
    }
}
