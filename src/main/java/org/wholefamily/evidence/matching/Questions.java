package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks once of all rows that seem to be about one person. */
final class Questions {

    private Questions() {}

    static List<Question> of(List<Match> matches, Roll rows, Scorer scorer) {
        Map<Integer, List<List<Match>>> ofPerson = new LinkedHashMap<>();
        Comparison comparison = new Comparison(rows, rows);
        Grounds grounds = new Grounds(scorer);
        for (Match match : matches) {
            if (match.answer() == Answer.ASKED) {
                List<List<Match>> asked = ofPerson.computeIfAbsent(match.person(), any -> new ArrayList<>());
                asked.stream()
                        .filter(together -> isOne(together.get(0).row(), match.row(), rows, comparison, grounds))
                        .findFirst()
                        .orElseGet(() -> {
                            asked.add(new ArrayList<>());
                            return asked.get(asked.size() - 1);
                        })
                        .add(match);
            }
        }
        List<Question> questions = new ArrayList<>();
        ofPerson.forEach((person, asked) -> asked.forEach(together -> questions.add(new Question(person, together))));
        return questions;
    }

    private static boolean isOne(int one, int other, Roll rows, Comparison comparison, Grounds grounds) {
        int pattern = comparison.pattern(one, other);
        return grounds.areClearlyOne(pattern, rows, other);
    }
}
