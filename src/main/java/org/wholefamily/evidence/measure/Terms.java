package org.wholefamily.evidence.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.wholefamily.council.Council.Term;

/** A council's school terms in their order; where it names none, those by which all schools return absence. */
final class Terms {

    private static final String FILE = "/evidence/terms.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<Term> EVERYBODYS = load();
    private static final int ENOUGH = 3;

    private final List<Term> inOrder;

    private Terms(List<Term> inOrder) {
        this.inOrder = inOrder;
    }

    /** @param own the council's; one of everybody's terms stands where none of these has a day of it */
    static Terms of(List<Term> own) {
        Stream<Term> gaps = EVERYBODYS.stream()
                .filter(term -> own.stream().noneMatch(each -> window(each).overlaps(window(term))));
        return new Terms(Stream.concat(own.stream(), gaps)
                .sorted(Comparator.comparing(Term::from))
                .toList());
    }

    /** The last three that have ended on a day; a term ends on its last day. Empty where there are not so many. */
    Three lastThree(LocalDate on) {
        List<Term> ended =
                inOrder.stream().filter(term -> !term.to().isAfter(on)).toList();
        return new Three(ended.size() < ENOUGH ? List.of() : ended.subList(ended.size() - ENOUGH, ended.size()));
    }

    /** Three terms that follow on each other, or nothing. */
    record Three(List<Term> terms, Set<String> codes) {

        private Three(List<Term> terms) {
            this(terms, terms.stream().map(Term::code).collect(Collectors.toSet()));
        }

        boolean isEmpty() {
            return terms.isEmpty();
        }

        List<Window> windows() {
            return terms.stream().map(Terms::window).toList();
        }

        /** From the first day of the first to the last of the last, with the holidays between. */
        Window whole() {
            return new Window(terms.get(0).from(), terms.get(terms.size() - 1).to());
        }
    }

    private static Window window(Term term) {
        return new Window(term.from(), term.to());
    }

    private static List<Term> load() {
        try (Reader file = new InputStreamReader(Terms.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return FORMAT.parse(file).stream()
                    .map(row ->
                            new Term(row.get("code"), LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
