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
        Sameness sameness = new Sameness(rows, rows, scorer);
        for (Match match : matches) {
            if (match.answer() == Answer.ASKED) {
                List<List<Match>> asked = ofPerson.computeIfAbsent(match.person(), any -> new ArrayList<>());
                asked.stream()
                        .filter(together -> sameness.areOne(together.get(0).row(), match.row()))
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
}
