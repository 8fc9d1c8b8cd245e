package org.wholefamily.evidence.link;

import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.Apart;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Weights;

/** Learns from a council's own data how agencies write people, as often as there is twice as much of it. */
@Service
class Learning {

    private static final int MOST_ROWS = 200_000;

    private final LearntWeights learnt;
    private final PeopleReading people;
    private final HeldExtracts extracts;
    private final WaitingRows waiting;
    private final JdbcTemplate rows;
    private final Apart apart;

    Learning(
            LearntWeights learnt,
            PeopleReading people,
            HeldExtracts extracts,
            WaitingRows waiting,
            DataSource database,
            Apart apart) {
        this.learnt = learnt;
        this.people = people;
        this.extracts = extracts;
        this.waiting = waiting;
        this.rows = new JdbcTemplate(database);
        rows.setFetchSize(1000);
        this.apart = apart;
    }

    /**
     * Learns a new version if the last one is outgrown; what is nobody's, but for the rows of one import, which are looked at
     * anyway, is looked at with it, and what is linked stays linked.
     */
    void more(String council, long butOf) {
        LearntWeights.LearntFrom last = learnt.learntFrom(council);
        int rowsNow = count(council);
        int peopleNow = people.countNow(council);
        if (!last.isOutgrown(rowsNow, peopleNow)) {
            return;
        }
        Roll known = apart.get(() -> people.all(council)).roll();
        Roll sample = known.beside();
        apart.run(() -> sample(council, sample, 1 + rowsNow / MOST_ROWS));
        Weights weights = Matching.learn(sample, known, last.version() + 1, 1);
        try {
            apart.run(() -> {
                extracts.holdLinks(council);
                learnt.keep(council, weights, rowsNow, peopleNow);
                if (weights.version() > 1) {
                    waiting.addNobodys(council, butOf);
                }
            });
        } catch (DuplicateKeyException somebodyDid) {
            return;
        }
    }

    private void sample(String council, Roll sample, int every) {
        rows.query(
                "select forename, surname, birthday, postcode, address, number from evidence_row"
                        + " where council = ? and mod(id, ?) = 0 order by id",
                row -> {
                    sample.add(OpenRow.asPerson("", PeopleReading.subject(row)));
                },
                council,
                every);
    }

    private int count(String council) {
        Integer count =
                rows.queryForObject("select count(*) from evidence_row where council = ?", Integer.class, council);
        return count == null ? 0 : count;
    }
}
