package org.wholefamily.evidence.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.family.HiddenPeople;
import org.wholefamily.family.ReadLog;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/**
 * "Is this the same person?": asked of data officers; about somebody who is kept hidden, of the named readers alone.
 */
@RestController
@RequestMapping("/api/evidence/questions")
class QuestionsApi {

    private static final String OFFICERS = "data-officers";

    private final AskedQuestions questions;
    private final QuestionWords words;
    private final Answering answering;
    private final HiddenPeople hidden;
    private final ReadLog readLog;
    private final CurrentUser current;

    QuestionsApi(
            AskedQuestions questions,
            QuestionWords words,
            Answering answering,
            HiddenPeople hidden,
            ReadLog readLog,
            CurrentUser current) {
        this.questions = questions;
        this.words = words;
        this.answering = answering;
        this.hidden = hidden;
        this.readLog = readLog;
        this.current = current;
    }

    /** One of a list; it says nothing of anybody. */
    record Listed(long number, String kind, Instant askedAt, String answer) {

        static Listed of(AskedQuestion question) {
            return new Listed(
                    question.number(),
                    question.isAboutPeople() ? "people" : "rows",
                    question.askedAt(),
                    question.answer());
        }
    }

    /** @param answer same or other */
    record Said(String answer) {}

    /** Those that wait for an answer, the oldest first; or those that have one, the newest first. */
    @GetMapping
    List<Listed> all(@RequestParam String council, @RequestParam(defaultValue = "false") boolean answered) {
        User user = member(council);
        Mine mine = mine(user, council);
        return questions.of(council, answered).stream()
                .filter(mine::see)
                .map(Listed::of)
                .toList();
    }

    /** @param open how many wait for an answer of whoever asks */
    record Waiting(int open) {}

    /** What is asked of whoever calls, whichever council it is about. */
    @GetMapping("/waiting")
    Waiting waiting() {
        User user = user();
        return new Waiting(user.councils().stream().mapToInt(this::waiting).sum());
    }

    private int waiting(String council) {
        Mine mine = mine(user(), council);
        return mine.isAsked()
                ? (int) questions.of(council, false).stream().filter(mine::see).count()
                : 0;
    }

    /** Both sides; that they were looked at is kept. */
    @GetMapping("/{number}")
    AskedAbout one(@PathVariable String number) {
        return told(seen(number));
    }

    @PutMapping("/{number}/answer")
    AskedAbout answer(@PathVariable String number, @RequestBody Said said) {
        if (said.answer() == null || !Set.of(Answering.SAME, Answering.OTHER).contains(said.answer())) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "bad-answer", "answer is same or other", Map.of("field", "answer"));
        }
        AskedQuestion question = seen(number);
        answering.answer(question.number(), said.answer(), user().id());
        return told(questions.find(question.number()).orElseThrow());
    }

    /** Takes the answer back. */
    @DeleteMapping("/{number}/answer")
    AskedAbout undo(@PathVariable String number) {
        AskedQuestion question = seen(number);
        answering.undo(question.number(), user().id());
        return told(questions.find(question.number()).orElseThrow());
    }

    private AskedAbout told(AskedQuestion question) {
        List<String> people = Stream.of(question.person(), question.other())
                .filter(person -> person != null)
                .toList();
        readLog.readToday(user().id(), questions.casesOf(people), "GET evidence question");
        return words.of(question);
    }

    private User user() {
        return current.get()
                .orElseThrow(() -> new Problem(HttpStatus.FORBIDDEN, "not-permitted", "Questions are for people"));
    }

    private User member(String council) {
        User user = user();
        if (!user.councils().contains(council)) {
            throw new Problem(HttpStatus.NOT_FOUND, "no-such-council", "There is no such council for you");
        }
        return user;
    }

    /** The same answer for a question that is not there and one that is for others. */
    private AskedQuestion seen(String number) {
        User user = user();
        return (number.matches("[0-9]{1,18}")
                        ? questions.find(Long.parseLong(number))
                        : Optional.<AskedQuestion>empty())
                .filter(question -> user.councils().contains(question.council()))
                .filter(question -> mine(user, question.council()).see(question))
                .orElseThrow(() ->
                        new Problem(HttpStatus.NOT_FOUND, "no-such-question", "There is no such question for you"));
    }

    private Mine mine(User user, String council) {
        // Rows of benefits and jobs go to no agency: nobody of one is asked, named reader or not.
        boolean agency = user.groups().stream().anyMatch(group -> group.startsWith("agency-"));
        return new Mine(
                user.groups().contains(OFFICERS),
                hidden.from(user, council),
                agency ? Set.of() : hidden.readBy(user, council));
    }

    /** Which questions are somebody's. */
    private record Mine(boolean officer, Set<String> hidden, Set<String> read) {

        boolean isAsked() {
            return officer || !read.isEmpty();
        }

        boolean see(AskedQuestion question) {
            List<String> people = Stream.of(question.person(), question.other())
                    .filter(person -> person != null)
                    .toList();
            return people.stream().noneMatch(hidden::contains)
                    && (officer || people.stream().anyMatch(read::contains));
        }
    }
}
