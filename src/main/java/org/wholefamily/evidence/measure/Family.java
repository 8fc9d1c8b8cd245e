package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.evidence.Extract;

/**
 * A family under a scheme and all that is said of it.
 *
 * @param attachedOn null before it belongs to the programme
 * @param scope what its result is measured against, fixed when it was attached
 * @param doubts the questions about its members that are open
 */
record Family(
        String scheme,
        LocalDate attachedOn,
        Map<String, Object> scope,
        List<Member> members,
        List<Doubt> doubts,
        Coverage coverage,
        Terms terms) {

    /** So many questions are tried in each way in which they can be answered; of more, each alone and all but each. */
    private static final int MOST_DOUBTS = 6;

    /** All rows of an extract, of any member. */
    List<Row> rows(Extract extract) {
        return members.stream().flatMap(member -> member.rows(extract)).toList();
    }

    /** The same as if none but these people were members. */
    Family of(Set<String> people) {
        List<Member> some =
                members.stream().filter(member -> member.isOneOf(people)).toList();
        Set<String> ids = some.stream().map(Member::id).collect(Collectors.toSet());
        return with(
                some,
                doubts.stream().filter(doubt -> ids.contains(doubt.member())).toList());
    }

    /** What it would be if the questions were answered, in each way that has to be tried; first, if all were denied. */
    Stream<Family> ways() {
        return answers(doubts).stream().map(this::granted);
    }

    private static List<List<Doubt>> answers(List<Doubt> doubts) {
        List<List<Doubt>> ways = new ArrayList<>();
        ways.add(List.of());
        if (doubts.size() <= MOST_DOUBTS) {
            doubts.forEach(doubt -> List.copyOf(ways).forEach(way -> ways.add(and(way, doubt))));
        } else {
            doubts.forEach(doubt -> ways.add(List.of(doubt)));
            doubts.forEach(doubt ->
                    ways.add(doubts.stream().filter(each -> each != doubt).toList()));
            ways.add(doubts);
        }
        return ways;
    }

    private static List<Doubt> and(List<Doubt> way, Doubt doubt) {
        return Stream.concat(way.stream(), Stream.of(doubt)).toList();
    }

    private Family granted(List<Doubt> way) {
        return with(
                members.stream()
                        .map(member -> {
                            List<Row> more = way.stream()
                                    .filter(doubt -> doubt.member().equals(member.id()))
                                    .flatMap(doubt -> doubt.rows().stream())
                                    .toList();
                            return more.isEmpty() ? member : member.with(more);
                        })
                        .toList(),
                List.of());
    }

    private Family with(List<Member> some, List<Doubt> open) {
        return new Family(scheme, attachedOn, scope, some, open, coverage, terms);
    }
}
