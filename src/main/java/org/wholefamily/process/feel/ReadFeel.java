package org.wholefamily.process.feel;

import java.util.Set;
import org.camunda.feel.syntaxtree.Exp;

/** A text of FEEL that was read: as a tree, or with what is wrong with it. */
public final class ReadFeel {

    private final String text;
    private final Exp tree;
    private final String fault;
    private final Set<String> names;

    private ReadFeel(String text, Exp tree, String fault, Set<String> names) {
        this.text = text;
        this.tree = tree;
        this.fault = fault;
        this.names = names;
    }

    /** Never fails. */
    static ReadFeel of(String text, boolean cell) {
        String fault = TextShape.fault(text);
        if (fault != null) {
            return new ReadFeel(text, null, fault, Set.of());
        }
        try {
            Exp tree = TextParser.parse(text, cell);
            Syntax.check(tree);
            return new ReadFeel(text, tree, null, Set.copyOf(Tree.names(tree)));
        } catch (IllegalArgumentException e) {
            return new ReadFeel(text, null, e.getMessage(), Set.of());
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadFeel(text, null, "it cannot be read", Set.of());
        }
    }

    /** One to which a check does not come. */
    static ReadFeel unread(String text) {
        return new ReadFeel(text, null, "it is not read: the expressions before it took too many steps", Set.of());
    }

    public String text() {
        return text;
    }

    /** What is wrong with the text; null when it can be evaluated. */
    public String fault() {
        return fault;
    }

    /** The names that it reads from outside; none when there is a fault. */
    public Set<String> names() {
        return names;
    }

    /** Why it cannot stand in a form, where browsers evaluate it; null when it can, or when there is a fault. */
    public String faultInBrowsers() {
        return fault == null ? BrowserFeel.fault(tree) : null;
    }

    /** How many steps it is foreseen to need; none when there is a fault. */
    public double steps() {
        return fault == null ? Foresight.steps(tree) : 0;
    }

    Exp tree() {
        return tree;
    }
}
