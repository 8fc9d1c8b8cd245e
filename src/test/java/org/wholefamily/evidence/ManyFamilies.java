package org.wholefamily.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families of two adults and two children, seventeen rows together, written by the database itself. */
final class ManyFamilies {

    private static final List<String> STATEMENTS = List.of(
            "insert into evidence_extract select 'northshire', e from unnest(array["
                    + " 'school-absence', 'school-exclusions', 'police-antisocial-behaviour', 'youth-offences', 'benefits',"
                    + " 'housing-actions', 'employment']) as e",
            """
            insert into evidence_import (council, extract, file, state, covers_to, columns_as, sent_at, sent_by)
            select council, extract, 1, 'done', date '2014-09-30', '', current_timestamp, 'bench' from evidence_extract
            """,
            "insert into family (id, council) select 'f' || n, 'northshire' from generate_series(1, :families) n",
            """
            insert into family_case (reference, family_id, council, scheme, step, referring_agency, received_on, attached_on,
              restricted)
            select 'NS-' || lpad(cast(n as text), 6, '0'), 'f' || n, 'northshire', 'tf-2012', 'plan', 'education',
              date '2013-08-01', date '2013-10-01', false from generate_series(1, :families) n
            """,
            """
            insert into person (id, council, forename, surname, date_of_birth, surname_key, forename_key, restricted)
            select 'p' || n || '-' || m, 'northshire', 'A', 'B', case when m < 3 then date '1975-01-01' + n % 5000
              else date '2000-01-01' + n % 2000 end, 'b', 'a', false
            from generate_series(1, :families) n, generate_series(1, 4) m
            """,
            """
            insert into membership (family_id, person_id, role, joined_on)
            select 'f' || n, 'p' || n || '-' || m, case when m < 3 then 'parent' else 'child' end, date '2013-08-01'
            from generate_series(1, :families) n, generate_series(1, 4) m
            """,
            """
            insert into evidence_row (council, extract, row_id, surname, birthday, content, import, state, brought_by,
              spell_of_name)
            select 'northshire', i.extract, s.kind || '-' || n || '-' || m || '-' || k, 'B', p.date_of_birth, s.content,
              i.number, i.number, i.number, case when s.kind = 'B' then 'b' || n || '-' || k end
            from generate_series(1, :families) n, generate_series(1, 4) m, generate_series(1, 3) k, (values
              ('S', 'school-absence', 3, 4, '{"school":"100056","term":"' || 'TERM' ||
                '","sessions":124,"authorised":6,"unauthorised":10}'),
              ('P', 'police-antisocial-behaviour', 1, 3, '{"incidentOn":"2014-05-04","kind":"incident","reference":"N"}'),
              ('B', 'benefits', 1, 2, '{"benefit":"JSA","startedOn":"2012-03-04","endedOn":null}')
            ) as s (kind, extract, first, last, content)
            join evidence_import i on i.extract = s.extract
            join person p on true
            where p.id = 'p' || n || '-' || m and m between s.first and s.last
              and (s.kind = 'S' or k = 1 or s.kind = 'P')
            """,
            "update evidence_row set content = replace(content, 'TERM', (array['2013-autumn', '2014-spring',"
                    + " '2014-summer'])[cast(right(row_id, 1) as integer)]) where extract = 'school-absence'",
            """
            insert into evidence_link (row_number, status, person)
            select id, 'linked', 'p' || split_part(row_id, '-', 2) || '-' || split_part(row_id, '-', 3) from evidence_row
            """,
            "analyze");

    private ManyFamilies() {}

    static void fill(JdbcClient jdbc, int families) {
        STATEMENTS.forEach(statement -> {
            JdbcClient.StatementSpec one = jdbc.sql(statement);
            (statement.contains(":families") ? one.param("families", families) : one).update();
        });
    }
}
