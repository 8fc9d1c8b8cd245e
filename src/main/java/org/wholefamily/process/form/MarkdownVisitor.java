package org.wholefamily.process.form;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Leaves of a text what shows words, and says what else there was. */
final class MarkdownVisitor extends AbstractVisitor {

    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?:https://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:[/?#][!-~]*)?|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|tel:[0-9+-]+)");
    private static final Pattern BREAK = Pattern.compile("<br ?/?>", Pattern.CASE_INSENSITIVE);
    private static final String ALLOWED =
            "a text holds words and expressions, no code and no pictures; what is allowed: headings, lists, tables, emphasis, links"
                    + " that are written out; not ";

    private final boolean blocks;
    private final List<String> faults;

    /** @param blocks whether the text has parts that come and go with values */
    MarkdownVisitor(boolean blocks, List<String> faults) {
        this.blocks = blocks;
        this.faults = faults;
    }

    void visitAll(Node document) {
        document.accept(this);
    }

    @Override
    public void visit(Image image) {
        faults.add(ALLOWED + "a picture");
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        link.setTitle(null);
        if (!WRITTEN_OUT.matcher(link.getDestination()).matches()) {
            faults.add(ALLOWED + "a link to anything but https://, mailto: or tel: with nothing filled in");
            unwrap(link);
        } else if (blocks) {
            faults.add("a link stands in a text without {{#if}} and {{#loop}}, so that it tells nothing of a value");
            unwrap(link);
        }
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (!WRITTEN_OUT.matcher(definition.getDestination()).matches()) {
            faults.add(ALLOWED + "a link to anything but https://, mailto: or tel: with nothing filled in");
        }
    }

    @Override
    public void visit(HtmlInline html) {
        if (BREAK.matcher(html.getLiteral()).matches()) {
            html.insertAfter(new HardLineBreak());
        } else {
            faults.add(ALLOWED + "HTML: " + html.getLiteral());
            html.insertAfter(new Text(html.getLiteral()));
        }
        html.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!BREAK.matcher(html.getLiteral().strip()).matches()) {
            faults.add(
                    ALLOWED + "HTML: " + html.getLiteral().lines().findFirst().orElse(""));
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.setInfo(null);
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
