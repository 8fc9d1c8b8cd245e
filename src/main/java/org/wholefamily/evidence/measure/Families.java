package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Coverage.Period;
import org.wholefamily.family.CaseScopes;

/** Families with all that is said of them, many of them read at once. */
@Repository
class Families {

    private final JdbcClient jdbc;
    private final MemberRows rows;
    private final CaseScopes scopes;
    private final Councils councils;

    Families(JdbcClient jdbc, MemberRows rows, CaseScopes scopes, Councils councils) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scopes = scopes;
        this.councils = councils;
    }

    private record Case(String reference, String council, String scheme, LocalDate attachedOn) {}

    /** A record of the council's own about a member, who may have several. */
    private record Known(String reference, String member, String person, LocalDate birthday) {}

    /** Those of these cases that there are. */
    Map<String, Family> of(Collection<String> references) {
        List<Case> cases =
                jdbc.sql("""
                select reference, council, scheme, attached_on from family_case where reference in (:references)
                """).param("references", references).query(Case.class).list();
        if (cases.isEmpty()) {
            return Map.of();
        }
        Set<String> ids = cases.stream().map(Case::council).collect(Collectors.toSet());
        Map<String, Coverage> coverage = coverage(ids);
        Map<String, Terms> terms = ids.stream().collect(Collectors.toMap(id -> id, this::terms));
        Map<String, Map<String, Object>> scope = scopes.of(references);
        Map<String, List<Known>> known = known(references).stream().collect(Collectors.groupingBy(Known::reference));
        Map<String, String> memberOf = new HashMap<>();
        known.values().forEach(all -> all.forEach(each -> memberOf.put(each.person(), each.member())));
        Map<String, List<Row>> linked = rows.linked(memberOf);
        Map<String, List<Doubt>> doubts = rows.doubts(memberOf);
        Map<String, Family> families = new LinkedHashMap<>();
        for (Case one : cases) {
            Map<String, List<Known>> members = known.getOrDefault(one.reference(), List.of()).stream()
                    .collect(Collectors.groupingBy(Known::member, LinkedHashMap::new, Collectors.toList()));
            families.put(
                    one.reference(),
                    new Family(
                            one.scheme(),
                            one.attachedOn(),
                            scope.getOrDefault(one.reference(), Map.of()),
                            members.entrySet().stream()
                                    .map(member -> member(member.getKey(), member.getValue(), linked))
                                    .toList(),
                            members.keySet().stream()
                                    .flatMap(member -> doubts.getOrDefault(member, List.of()).stream())
                                    .toList(),
                            coverage.getOrDefault(one.council(), new Coverage(Map.of())),
                            terms.get(one.council())));
        }
        return families;
    }

    private static Member member(String id, List<Known> records, Map<String, List<Row>> linked) {
        List<LocalDate> birthdays = new ArrayList<>();
        records.stream().map(Known::birthday).filter(day -> day != null).forEach(birthdays::add);
        Set<String> ids = records.stream().map(Known::person).collect(Collectors.toSet());
        return new Member(id, ids, birthdays, linked.getOrDefault(id, List.of()));
    }

    /** The record that is shown comes first; whoever was found to be the same person follows. */
    private List<Known> known(Collection<String> references) {
        return jdbc.sql("""
                select distinct c.reference, a.member, p.id as person, p.date_of_birth as birthday,
                  case when p.id = a.member then 0 else 1 end as place
                from family_case c
                join (select m.family_id, coalesce(s.same_as, s.id) as member
                      from membership m join person s on s.id = m.person_id where m.left_on is null) a
                  on a.family_id = c.family_id
                join person p on p.id = a.member or p.same_as = a.member
                where c.reference in (:references)
                order by c.reference, a.member, place, p.id
                """).param("references", references).query(Known.class).list();
    }

    private Map<String, Coverage> coverage(Set<String> ids) {
        Map<String, Map<Extract, List<Period>>> periods = new HashMap<>();
        jdbc.sql("""
                select council, extract, number, covers_from, covers_to from evidence_import
                where council in (:councils) and state = 'done'
                """).param("councils", ids).query(row -> {
            Extract extract = Extract.named(row.getString("extract")).orElseThrow();
            periods.computeIfAbsent(row.getString("council"), any -> new HashMap<>())
                    .computeIfAbsent(extract, any -> new ArrayList<>())
                    .add(new Period(
                            row.getLong("number"),
                            row.getObject("covers_from", LocalDate.class),
                            row.getObject("covers_to", LocalDate.class)));
        });
        return periods.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Coverage(each.getValue())));
    }

    private Terms terms(String council) {
        return Terms.of(councils.find(council).map(Council::terms).orElse(List.of()));
    }
}
