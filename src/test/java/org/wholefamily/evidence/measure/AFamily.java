package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholefamily.council.Council.Term;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Content.Absence;
import org.wholefamily.evidence.measure.Content.Exclusion;
import org.wholefamily.evidence.measure.Content.HousingAction;
import org.wholefamily.evidence.measure.Content.Incident;
import org.wholefamily.evidence.measure.Content.Offence;
import org.wholefamily.evidence.measure.Content.Spell;
import org.wholefamily.evidence.measure.Coverage.Period;

/** A family for tests, under the first programme, of whom all extracts say everything up to the end of 2014. */
final class AFamily {

    static final List<Term> TERMS = List.of(
            term("2012-autumn", "2012-09-03", "2012-12-21"),
            term("2013-spring", "2013-01-07", "2013-03-28"),
            term("2013-summer", "2013-04-15", "2013-07-24"),
            term("2013-autumn", "2013-09-02", "2013-12-20"),
            term("2014-spring", "2014-01-06", "2014-04-04"),
            term("2014-summer", "2014-04-22", "2014-07-23"));

    private static final LocalDate END = LocalDate.of(2014, 12, 31);

    private final Map<String, LocalDate> born = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<Extract, List<Period>> periods = new EnumMap<>(Extract.class);
    private String scheme = "tf-2012";
    private LocalDate attachedOn;
    private long number;

    AFamily() {
        for (Extract extract : Extract.values()) {
            periods.put(extract, List.of(new Period(1 + extract.ordinal(), null, END)));
        }
    }

    static Term term(String code, String from, String to) {
        return new Term(code, LocalDate.parse(from), LocalDate.parse(to));
    }

    AFamily under(String code) {
        scheme = code;
        return this;
    }

    /** @param birthday null where nobody knows it */
    AFamily with(String member, String birthday) {
        born.put(member, birthday == null ? null : LocalDate.parse(birthday));
        rows.put(member, new ArrayList<>());
        return this;
    }

    /** Rows, such as {@code exclusion fixed 2013-03-04}, that are about a member. */
    AFamily of(String member, String... said) {
        Arrays.stream(said).map(this::row).forEach(rows.get(member)::add);
        return this;
    }

    /** Rows of one person who may be a member. */
    AFamily maybeOf(String member, String... said) {
        doubts.add(new Doubt(
                doubts.size(), member, Arrays.stream(said).map(this::row).toList()));
        return this;
    }

    AFamily attached(String on) {
        attachedOn = LocalDate.parse(on);
        return this;
    }

    /** Imports of an extract, each as its first and last day with two dots between. */
    AFamily covered(Extract extract, String... imports) {
        periods.put(
                extract,
                Arrays.stream(imports)
                        .map(days -> days.split("\\.\\."))
                        .map(days -> new Period(
                                100 + number++,
                                days[0].isEmpty() ? null : LocalDate.parse(days[0]),
                                LocalDate.parse(days[1])))
                        .toList());
        return this;
    }

    Family family() {
        return new Family(
                scheme,
                attachedOn,
                Map.of("crimeInScope", true),
                born.entrySet().stream()
                        .map(member -> new Member(
                                member.getKey(),
                                Set.of(member.getKey()),
                                member.getValue() == null ? List.of() : List.of(member.getValue()),
                                rows.get(member.getKey())))
                        .toList(),
                doubts,
                new Coverage(periods),
                Terms.of(TERMS));
    }

    /** A fact, or else a measure, as of a day. */
    EvidenceValue told(String name, String on) {
        List<Rule> rules = new ArrayList<>(Programmes.facts(scheme));
        rules.addAll(Programmes.measures(scheme));
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(family(), LocalDate.parse(on));
    }

    /** Its value, or what is missing. */
    Object value(String name, String on) {
        EvidenceValue told = told(name, on);
        return told.value() == null ? told.missing() : told.value();
    }

    private Row row(String said) {
        String[] words = said.split(" ");
        return switch (words[0]) {
            case "absence" ->
                row(
                        Extract.SCHOOL_ABSENCE,
                        new Absence(words[1], Integer.parseInt(words[3]), 0, Integer.parseInt(words[2])));
            case "exclusion" ->
                row(Extract.SCHOOL_EXCLUSIONS, new Exclusion(day(words[2]), words[1].equals("permanent")));
            case "police" ->
                row(Extract.POLICE_ANTISOCIAL_BEHAVIOUR, new Incident(day(words[2]), !words[1].equals("incident")));
            case "offence" ->
                row(Extract.YOUTH_OFFENCES, new Offence(day(words[1]), words.length > 2 ? day(words[2]) : null));
            case "housing" -> row(Extract.HOUSING_ACTIONS, new HousingAction(day(words[1]), true));
            case "benefit" ->
                row(Extract.BENEFITS, new Spell(words[1], day(words[2]), words.length > 3 ? day(words[3]) : null));
            default -> throw new IllegalArgumentException(said);
        };
    }

    private Row row(Extract extract, Content content) {
        number++;
        return new Row(number, extract, number, END, null, content);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
