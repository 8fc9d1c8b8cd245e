package org.wholefamily.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows about one spell of work or benefit: the last one says how it stands, and each before it is an earlier state. Rows are
 * about one spell when they say the same of the person's name and birthday, of what it is, and of its first day.
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
                        select id, lead(id) over (partition by spell order by id) as next
                        from evidence_row where spell is not null and import in (
                            select number from evidence_import where council = :council and extract = :extract)
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
