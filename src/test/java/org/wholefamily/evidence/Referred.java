package org.wholefamily.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Records;
import org.wholefamily.family.Cases;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;

/** Families of northshire for tests, and whose the rows of extracts are. */
public final class Referred {

    private final Records records;
    private final JdbcClient jdbc;

    public Referred(Records records) {
        this.records = records;
        this.jdbc = records.get(JdbcClient.class);
    }

    /** The reference of a new case. */
    public String family() {
        return records.get(Cases.class).open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-08-01"));
    }

    /** Good rows of an extract by their ids, which an import brings that is done. */
    public void send(Extract extract, String... rowIds) {
        String[] rows = Arrays.stream(rowIds)
                .map(id -> ExtractText.row(extract, "row_id", id))
                .toArray(String[]::new);
        new Imports(records).store(extract, ExtractText.file(extract, rows));
        jdbc.sql("update evidence_import set state = 'done' where state = 'running'")
                .update();
    }

    /** The id of a new member. */
    public String member(String reference, String role, String born) {
        Person person = new Person(
                null, role, "Leah", "Marsh", LocalDate.parse(born), null, "1 Far Lane", "NS4 8TT", null, null);
        return records.get(People.class).add(reference, person, LocalDate.parse("2013-08-01"));
    }

    /** The second is found to be the first. */
    public void same(String person, String second) {
        jdbc.sql("update person set same_as = :person where id = :second")
                .param("person", person)
                .param("second", second)
                .update();
    }

    public void link(String rowId, String person, boolean weak) {
        jdbc.sql("""
                insert into evidence_link (row_number, status, person, weak)
                select id, 'linked', :person, :weak from evidence_row where row_id = :row
                """)
                .param("person", person)
                .param("weak", weak)
                .param("row", rowId)
                .update();
    }

    /** Nobody knows yet whether the rows are the person's. */
    public void ask(String person, String... rowIds) {
        jdbc.sql(
                        "insert into evidence_question (council, person, asked_at) values ('northshire', :person, current_timestamp)")
                .param("person", person)
                .update();
        for (String row : rowIds) {
            jdbc.sql("""
                    insert into evidence_question_row (question, row_number, state, pattern, rarity)
                    select (select max(number) from evidence_question), id, state, 0, 0 from evidence_row where row_id = :row
                    """).param("row", row).update();
        }
    }

    /** What became of all questions, such as {@code answer = 'other'}. */
    public void questions(String change) {
        jdbc.sql("update evidence_question set " + change).update();
    }

    public void attach(String reference, String on) {
        records.get(Cases.class).attach(reference, LocalDate.parse(on));
    }

    public void leave(String person, String on) {
        jdbc.sql("update membership set left_on = cast(:on as date) where person_id = :person")
                .param("on", on)
                .param("person", person)
                .update();
    }
}
