package org.wholefamily.process.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.wholefamily.process.FromRecord;
import org.wholefamily.process.form.FormTrial;

/**
 * The names that mean something to the product already: what its code declares, what its own processes and tables read and
 * hand on, what its forms are told, what the engine sets, and what every object of JavaScript has.
 */
final class KnownNames {

    private static final Set<String> OF_THE_ENGINE = Set.of(
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "execution",
            "task",
            "externalTask",
            "caseExecution",
            "authenticatedUserId",
            "JSON",
            "XML",
            "S",
            "cellInput",
            "item");
    private final Set<String> names = new TreeSet<>(DeclaredVariables.names());
    private final Allowed allowed;

    KnownNames(ReadSet shared, Allowed allowed) {
        this.allowed = allowed;
        names.addAll(FromRecord.names());
        names.addAll(OF_THE_ENGINE);
        names.addAll(allowed.known());
        shared.decisions().values().forEach(decision -> names.addAll(decision.asked()));
        shared.texts().values().forEach(text -> text.each(this::add));
    }

    /** Whether a name can be anything new: a word that stands for itself, and nothing of the product. */
    boolean free(String name) {
        return plain(name) && !names.contains(name) && !allowed.bean().test(name);
    }

    /** Whether an answer that never becomes a variable can have a name. */
    boolean freeInRecord(String name) {
        return plain(name) && !allowed.known().contains(name) && !allowed.bean().test(name);
    }

    /** Whether a name is a word, and none that JavaScript gives a meaning of its own. */
    static boolean plain(String name) {
        return name.matches("[A-Za-z]\\w*") && !FormTrial.isReserved(name);
    }

    private void add(Element element) {
        Stream.concat(
                        ModelText.attributes(element).stream()
                                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                                .map(attribute -> attribute.getValue()),
                        Stream.of(ModelText.text(element)))
                .forEach(text -> names.addAll(Expressions.variables(text)));
        Write.of(element).stream().map(Write::name).forEach(names::add);
        if (Set.of("in", "out").contains(element.getLocalName()) && element.hasAttribute("source")) {
            names.add(element.getAttribute("source"));
        }
    }
}
