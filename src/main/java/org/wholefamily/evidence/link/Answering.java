package org.wholefamily.evidence.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.LookAgain;
import org.wholefamily.evidence.link.AskedAbout.Side;
import org.wholefamily.family.PersonMerges;
import org.wholefamily.problem.Problem;

/** Answers questions, and takes answers back; what was found because of an answer is looked for anew. */
@Service
public class Answering {

    static final String SAME = "same";
    static final String OTHER = "other";

    private final AskedQuestions questions;
    private final HeldExtracts extracts;
    private final RowLinks links;
    private final Questions rowQuestions;
    private final WaitingRows waiting;
    private final PersonMerges merges;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher listeners;

    Answering(
            AskedQuestions questions,
            HeldExtracts extracts,
            RowLinks links,
            Questions rowQuestions,
            WaitingRows waiting,
            PersonMerges merges,
            JdbcClient jdbc,
            ApplicationEventPublisher listeners) {
        this.questions = questions;
        this.extracts = extracts;
        this.links = links;
        this.rowQuestions = rowQuestions;
        this.waiting = waiting;
        this.merges = merges;
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * @param by user id
     * @throws Problem when it is answered or settled
     */
    @Transactional
    public void answer(long number, String answer, String by) {
        AskedQuestion question = held(number);
        if (question.answer() != null) {
            throw new Problem(HttpStatus.CONFLICT, "question-answered", "Somebody has answered this question");
        }
        if (question.settled()) {
            throw new Problem(HttpStatus.CONFLICT, "question-settled", "Nobody needs to answer this question any more");
        }
        if (question.isAboutPeople() && merges.stays(question.person()).equals(merges.stays(question.other()))) {
            throw new Problem(HttpStatus.CONFLICT, "question-settled", "The two are one person already");
        }
        questions.answer(number, answer, by);
        if (question.isAboutPeople() && answer.equals(SAME)) {
            merges.merge(question.other(), question.person(), by, number);
        } else if (!question.isAboutPeople() && answer.equals(SAME)) {
            links.said(number, question.person());
            rowQuestions.drop(number);
        }
        look(question, Set.of());
    }

    /** @throws Problem when there is no answer, or another one rests on it */
    @Transactional
    public void undo(long number, String by) {
        AskedQuestion question = held(number);
        if (question.answer() == null) {
            throw new Problem(HttpStatus.CONFLICT, "question-open", "Nobody has answered this question");
        }
        questions.answer(number, null, by);
        Set<Long> found = Set.of();
        if (question.isAboutPeople() && question.answer().equals(SAME)) {
            found = links.forgetFound(merges.stays(question.person()));
            merges.unmerge(number, by);
        } else if (!question.isAboutPeople()) {
            links.forgetSaid(number);
            links.forgetFound(number);
            found = links.forgetFound(merges.stays(question.person()));
        }
        look(question, found);
    }

    private AskedQuestion held(long number) {
        AskedQuestion question = questions.find(number).orElseThrow();
        stems(number)
                .forEach(stem ->
                        extracts.hold(question.council(), Extract.named(stem).orElseThrow()));
        extracts.holdLinks(question.council());
        return questions.find(number).orElseThrow();
    }

    private List<String> stems(long number) {
        return jdbc.sql("""
                select distinct r.extract from evidence_question_row a join evidence_row r on r.id = a.row_number
                where a.question = :question order by r.extract
                """).param("question", number).query(String.class).list();
    }

    /** At the rows, and at what has anything in common with those whom it is about. */
    private void look(AskedQuestion question, Set<Long> found) {
        rowQuestions.settlePeople(question.council());
        SubjectKeys subjects = new SubjectKeys();
        Set<Long> keys = new HashSet<>();
        Stream.of(
                        questions.rows(question.number()),
                        questions.records(question.person()),
                        question.isAboutPeople() ? questions.records(question.other()) : List.<Side>of())
                .flatMap(List::stream)
                .forEach(side -> keys.addAll(subjects.of(side.subject())));
        extracts.nextTurn(question.council());
        Set<Long> rows = new HashSet<>(found);
        rows.addAll(rowQuestions.rows(question.number()));
        waiting.addRows(question.council(), rows);
        waiting.add(question.council(), keys);
        listeners.publishEvent(new LookAgain(question.council()));
    }
}
