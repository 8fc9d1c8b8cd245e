package org.wholefamily.evidence.telling;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.family.Access;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What the extracts tell today of the facts that eligibility asks for, with the rows and imports behind it. */
@Component
class FactKnowledge implements FormKnowledge {

    private static final String EXTRACT_FACTS = "extractFacts";

    private final SeenEvidence evidence;
    private final Provenance provenance;
    private final Corrections corrections;
    private final Access access;
    private final CurrentUser current;
    private final BusinessClock clock;

    FactKnowledge(
            SeenEvidence evidence,
            Provenance provenance,
            Corrections corrections,
            Access access,
            CurrentUser current,
            BusinessClock clock) {
        this.evidence = evidence;
        this.provenance = provenance;
        this.corrections = corrections;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Shown> shown() {
        return Stream.concat(
                        Stream.of(Shown.to(Audience.COUNCIL, EXTRACT_FACTS, this::text)),
                        ToldFact.ALL.stream()
                                .map(fact -> Shown.plainly(
                                        Audience.COUNCIL, fact.key(), request -> told(request, fact.name()))))
                .toList();
    }

    /** A yes or no as forms ask for it. */
    private Object told(FormRequest request, String name) {
        return facts(request).stream()
                .filter(value -> value.name().equals(name) && value.value() != null)
                .map(EvidenceValue::value)
                .map(value -> value instanceof Boolean yes ? (yes ? "yes" : "no") : Correcting.plain(value))
                .findFirst()
                .orElse(null);
    }

    private String text(FormRequest request) {
        List<EvidenceValue> told = facts(request).stream()
                .filter(value -> ToldFact.of(value.name()).isPresent())
                .toList();
        if (told.stream()
                .allMatch(value -> value.value() == null && value.imports().isEmpty())) {
            return null;
        }
        Map<String, Correction> corrected = corrections.latest(request.caseReference());
        return told.stream()
                .map(value -> line(value, corrected.get(value.name())))
                .collect(Collectors.joining("\n"));
    }

    private String line(EvidenceValue value, Correction corrected) {
        String line = ToldFact.of(value.name()).orElseThrow().label() + ": ";
        if (value.value() == null) {
            return line + "not known; "
                    + value.missing().stream().map(FactKnowledge::missing).collect(Collectors.joining("; "));
        }
        String from = provenance.of(value);
        return line
                + words(value.value().toString())
                + (from.isEmpty() ? "" : " (" + from + ")")
                + (corrected == null || !corrected.stands() ? "" : ". " + correction(corrected));
    }

    private static String correction(Correction one) {
        return "Corrected to " + words(one.said()) + " on " + PlainDays.day(one.on()) + " by " + one.by()
                + (one.reason() == null ? "" : ": " + one.reason());
    }

    private static String words(String value) {
        return value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
    }

    private static String missing(String source) {
        return switch (source) {
            case EvidenceValue.ASKED -> "a row may be about a member, and somebody has to say so";
            case EvidenceValue.PROFESSIONAL -> "no extract can tell it";
            default -> source.replace('-', ' ') + " is not there for all of the days and children";
        };
    }

    /** All that a form shows of it is of one moment. */
    private List<EvidenceValue> facts(FormRequest request) {
        return request.once(
                FactKnowledge.class,
                () -> current.get()
                        .flatMap(user -> access.seen(user, request.caseReference())
                                .map(file -> evidence.facts(user, file, clock.today())))
                        .orElse(List.of()));
    }
}
