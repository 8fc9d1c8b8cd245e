package org.wholefamily.family;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** On what it hangs who may see a family, and the people it is about; read case by case, or for many at once. */
interface KnownFacts {

    Optional<CaseFile> file(String reference);

    Restriction restriction(String reference);

    /** The agencies with which a basis for sharing stands, each with the purposes. */
    Map<String, Set<String>> purposes(String reference);

    List<Person> people(String reference);

    /** Everything about some cases, by one question of each kind; of other cases it knows nothing. */
    KnownFacts atOnce(Collection<String> references);

    /** As stored at the moment of each question. */
    record Stored(Cases cases, People members, Sharings sharings, Restrictions restrictions) implements KnownFacts {

        @Override
        public Optional<CaseFile> file(String reference) {
            return cases.find(reference);
        }

        @Override
        public Restriction restriction(String reference) {
            return restrictions.of(reference);
        }

        @Override
        public Map<String, Set<String>> purposes(String reference) {
            return sharings.purposes(reference);
        }

        @Override
        public List<Person> people(String reference) {
            return members.of(reference);
        }

        @Override
        public KnownFacts atOnce(Collection<String> references) {
            if (references.isEmpty()) {
                return new Read(Map.of(), Map.of(), Map.of(), Map.of());
            }
            return new Read(
                    cases.findAll(references).stream()
                            .collect(Collectors.toMap(CaseFile::reference, Function.identity())),
                    restrictions.of(references),
                    sharings.purposes(references),
                    members.of(references));
        }
    }

    /** As stored at the moment of the first question of each kind. */
    final class Once implements KnownFacts {

        private final KnownFacts stored;
        private final Map<String, Optional<CaseFile>> files = new HashMap<>();
        private final Map<String, Restriction> restrictions = new HashMap<>();
        private final Map<String, Map<String, Set<String>>> sharings = new HashMap<>();
        private final Map<String, List<Person>> members = new HashMap<>();

        Once(KnownFacts stored) {
            this.stored = stored;
        }

        @Override
        public Optional<CaseFile> file(String reference) {
            return files.computeIfAbsent(reference, stored::file);
        }

        @Override
        public Restriction restriction(String reference) {
            return restrictions.computeIfAbsent(reference, stored::restriction);
        }

        @Override
        public Map<String, Set<String>> purposes(String reference) {
            return sharings.computeIfAbsent(reference, stored::purposes);
        }

        @Override
        public List<Person> people(String reference) {
            return members.computeIfAbsent(reference, stored::people);
        }

        @Override
        public KnownFacts atOnce(Collection<String> references) {
            return stored.atOnce(references);
        }
    }

    /** As it was read for many at once. */
    record Read(
            Map<String, CaseFile> files,
            Map<String, Restriction> restrictions,
            Map<String, Map<String, Set<String>>> sharings,
            Map<String, List<Person>> members)
            implements KnownFacts {

        @Override
        public Optional<CaseFile> file(String reference) {
            return Optional.ofNullable(files.get(reference));
        }

        @Override
        public Restriction restriction(String reference) {
            return restrictions.getOrDefault(reference, Restriction.NONE);
        }

        @Override
        public Map<String, Set<String>> purposes(String reference) {
            return sharings.getOrDefault(reference, Map.of());
        }

        @Override
        public List<Person> people(String reference) {
            return members.getOrDefault(reference, List.of());
        }

        @Override
        public KnownFacts atOnce(Collection<String> references) {
            return this;
        }
    }
}
