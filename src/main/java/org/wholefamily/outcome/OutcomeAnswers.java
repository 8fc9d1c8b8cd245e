package org.wholefamily.outcome;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.family.DecidedAnswer;
import org.wholefamily.family.DecidedAnswers;
import org.wholefamily.family.DecidedInputs;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Explanations.YesOrNo;

/** Which results the tables found, each time that they were asked. */
@Repository
@Order(2)
class OutcomeAnswers implements DecidedAnswers {

    static final String QUESTION = "outcome";

    /** How what is counted before a family joins is named in every scheme. */
    private static final String BEFORE = "Baseline";

    private static final YesOrNo REACHED = new YesOrNo(
            QUESTION,
            row -> row.get(result()) instanceof String result && Outcome.reached(result),
            row -> Outcome.NO_RESULT.equals(row.get(result())));

    private final JdbcClient jdbc;
    private final CaseScopes scopes;
    private final DecidedInputs inputs;

    OutcomeAnswers(JdbcClient jdbc, CaseScopes scopes, DecidedInputs inputs) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.inputs = inputs;
    }

    private static String result() {
        return OutcomeProcess.RESULT.name();
    }

    /**
     * Keeps what a table said.
     *
     * @param result null where measures were missing
     * @return the number that it has among all of its case
     */
    int add(String caseReference, String version, String result, LocalDate on, String by) {
        int number = of(caseReference).size() + 1;
        jdbc.sql("""
                insert into outcome_answer (case_reference, number, decided_on, decision, result, decided_by)
                values (:case, :number, :on, :version, :result, :by)
                """)
                .param("case", caseReference)
                .param("number", number)
                .param("on", on)
                .param("version", version)
                .param("result", result, Types.VARCHAR)
                .param("by", by, Types.VARCHAR)
                .update();
        return number;
    }

    @Override
    public List<DecidedAnswer> of(String caseReference) {
        return jdbc.sql("select * from outcome_answer where case_reference = :case order by number")
                .param("case", caseReference)
                .query((row, n) -> new DecidedAnswer(
                        row.getInt("number"),
                        row.getString("decision"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("result"),
                        row.getString("decision") != null || row.getString("result") != null))
                .list();
    }

    @Override
    public String question() {
        return QUESTION;
    }

    @Override
    public String column() {
        return result();
    }

    @Override
    public Audience audience() {
        return Audience.COUNCIL;
    }

    @Override
    public YesOrNo yesOrNo() {
        return REACHED;
    }

    @Override
    public String inWords(Object answer) {
        return answer == null
                ? "Not decided yet, because something is not known"
                : ResultWords.label(answer.toString());
    }

    @Override
    public String form() {
        return "outcome-measures";
    }

    @Override
    public Set<String> past(String caseReference) {
        Stream<String> before = inputs.of(caseReference, QUESTION).values().stream()
                .flatMap(List::stream)
                .map(input -> input.name())
                .filter(name -> name.endsWith(BEFORE));
        return Stream.concat(scopes.of(caseReference).keySet().stream(), before).collect(Collectors.toSet());
    }
}
