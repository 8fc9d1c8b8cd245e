package org.wholefamily.evidence.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wholefamily.evidence.link.AskedAbout.Why;
import org.wholefamily.evidence.link.AskedQuestions.Agreement;
import org.wholefamily.evidence.matching.Answer;
import org.wholefamily.evidence.matching.Match;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.Reason;

/** Says in words why it is asked whether two are one person. */
@Component
class QuestionWords {

    /** From so many bits on a field speaks for or against: one more doubles the odds. */
    private static final double STRONGLY = 7;

    private static final double CLEARLY = 3;
    private static final double HARDLY = 0.5;

    private final AskedQuestions questions;
    private final LearntWeights weights;
    private final PeopleReading people;

    QuestionWords(AskedQuestions questions, LearntWeights weights, PeopleReading people) {
        this.questions = questions;
        this.weights = weights;
        this.people = people;
    }

    AskedAbout of(AskedQuestion question) {
        boolean rows = !question.isAboutPeople();
        return new AskedAbout(
                question.number(),
                question.council(),
                rows ? "rows" : "people",
                question.askedAt(),
                question.answer(),
                question.settled(),
                questions.records(question.person()),
                rows ? questions.rows(question.number()) : questions.records(question.other()),
                why(question),
                questions.answers(question.number()));
    }

    private List<Why> why(AskedQuestion question) {
        Optional<Agreement> agreement = question.isAboutPeople()
                ? Optional.of(new Agreement(question.score().doubleValue(), question.pattern(), question.rarity()))
                : questions.agreement(question.number());
        return agreement.stream()
                .flatMap(each -> reasons(question, each).stream())
                .sorted(Comparator.comparingDouble(Reason::bits).reversed())
                .map(QuestionWords::words)
                .toList();
    }

    private List<Reason> reasons(AskedQuestion question, Agreement agreement) {
        Match match = new Match(0, 0, Answer.ASKED, agreement.score(), 0, agreement.pattern(), agreement.rarity());
        return Matching.reasons(
                match, weights.version(question.council(), question.weights()), people.count(question.council()));
    }

    private static Why words(Reason reason) {
        double bits = Math.abs(reason.bits());
        String side = reason.bits() > 0 ? "for" : "against";
        String weight = bits < HARDLY
                ? "says nothing"
                : bits < CLEARLY ? "a little " + side : bits < STRONGLY ? "clearly " + side : "strongly " + side;
        return new Why(reason.field(), reason.words(), weight, reason.bits() <= -HARDLY);
    }
}
