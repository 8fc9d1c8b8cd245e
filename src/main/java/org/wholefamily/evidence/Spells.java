package org.wholefamily.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows about one spell of work or benefit: the last one says how it stands, and each before it is an earlier state. Whose
 * spell it is says the number; a row without one is of the number that rows of the same name and birthday have, if it is one.
 * The last one is in the file that covers the latest day, then in the file that came last, then behind the others.
 */
@Repository
class Spells {

    private final JdbcClient jdbc;

    Spells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds anew, in all rows of the extract of an import, which row follows on which. */
    void settle(EvidenceImport of) {
        if (of.extract().spellOf().isPresent()) {
            jdbc.sql("""
                    merge into evidence_row as one using (
                        select told.id, case when told.spell is not null then lead(told.id) over (
                            partition by told.spell order by i.covers_to, told.last, told.id) end as next
                        from (
                            select r.id, (select max(s.import) from evidence_told s where s.row_number = r.id) as last,
                              case when r.spell_of_number is not null then r.spell_of_number
                                when min(r.spell_of_number) over (partition by r.spell_of_name)
                                  = max(r.spell_of_number) over (partition by r.spell_of_name)
                                then min(r.spell_of_number) over (partition by r.spell_of_name)
                                else r.spell_of_name end as spell
                            from evidence_row r where r.import in (
                                select number from evidence_import where council = :council and extract = :extract)
                        ) told join evidence_import i on i.number = told.last
                    ) as line on one.id = line.id
                    when matched and one.succeeded_by is distinct from line.next then
                        update set succeeded_by = line.next
                    """)
                    .param("council", of.council())
                    .param("extract", of.extract().stem())
                    .update();
        }
    }
}
