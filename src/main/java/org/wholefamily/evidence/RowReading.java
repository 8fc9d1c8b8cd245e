package org.wholefamily.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholefamily.council.Council;
import org.wholefamily.council.Council.Term;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;

/** Reads the rows of one extract of a council as they stand on a day. */
final class RowReading {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Extract extract;
    private final ColumnMap columns;
    private final SubjectReading subjects;
    private final Council council;
    private final Map<String, Term> terms;
    private final LocalDate today;

    RowReading(Extract extract, ColumnMap columns, Council council, LocalDate today) {
        this.extract = extract;
        this.columns = columns;
        this.subjects = new SubjectReading(extract, columns, today);
        this.council = council;
        this.terms = council.terms().stream().collect(Collectors.toMap(Term::code, term -> term));
        this.today = today;
    }

    String column(String field) {
        return columns.column(field);
    }

    /** @throws CellRefused at the first column that cannot be taken */
    EvidenceRow read(Row written) {
        Row row = columns.read(written);
        Cells cells = new Cells(row);
        if (row.cells().containsKey(Row.WIDTH)) {
            cells.refuse(Row.WIDTH, "is not that of the header; a comma or a quotation mark may be missing");
        }
        ofThisCouncil(row, cells);
        String rowId = cells.required(columns.column("rowId"), 60);
        Subject subject = subjects.read(row, cells);
        Map<String, Object> content = new LinkedHashMap<>();
        extract.fields().forEach(field -> content.put(field.name(), value(field, cells)));
        inOrder(content, cells);
        return new EvidenceRow(rowId, subject, json(content), spell(subject, content));
    }

    /** Whether something stands in the place of the person's number that is none, and is not taken. */
    boolean saysNoNumber(Row written) {
        return subjects.saysNoNumber(columns.read(written));
    }

    private void ofThisCouncil(Row row, Cells cells) {
        String column = columns.column("council");
        String named = row.text(column);
        if (named != null && !named.equalsIgnoreCase(council.code()) && !named.equalsIgnoreCase(council.name())) {
            cells.refuse(column, "is not the council for which the file was sent");
        }
    }

    private Object value(Field field, Cells cells) {
        String column = columns.column(field.name());
        Object value = switch (field.kind()) {
            case WORDS -> cells.words(column, field.most());
            case CODE -> code(field, column, cells);
            case COUNT -> cells.countOrNone(column, field.most());
            case DAY -> day(column, cells);
        };
        return value == null && field.needed() ? cells.refuse(column, "is missing") : value;
    }

    private String code(Field field, String column, Cells cells) {
        if (!field.values().isEmpty()) {
            return cells.oneOfOrNone(column, field.values());
        }
        String code = cells.optional(column, field.most());
        if (code != null && field.name().equals("term")) {
            begun(code, column, cells);
        }
        return code;
    }

    private void begun(String code, String column, Cells cells) {
        Term term = terms.get(code);
        if (term == null && !terms.isEmpty()) {
            cells.refuse(column, "is no term of this council");
        }
        if (term != null && term.from().isAfter(today)) {
            cells.refuse(column, "is a term that has not begun");
        }
    }

    private String day(String column, Cells cells) {
        LocalDate day = cells.optionalDay(column);
        if (day != null && day.isAfter(today)) {
            cells.refuse(column, "lies in the future");
        }
        if (day != null && day.isBefore(EARLIEST)) {
            cells.refuse(column, "lies before " + EARLIEST.getYear());
        }
        return day == null ? null : day.toString();
    }

    /** What a row says more than once must agree. */
    private void inOrder(Map<String, Object> content, Cells cells) {
        notBefore("endedOn", "startedOn", content, cells);
        notBefore("provenOn", "offenceOn", content, cells);
        if (extract == Extract.SCHOOL_ABSENCE
                && number(content, "authorised") + number(content, "unauthorised") > number(content, "sessions")) {
            cells.refuse(
                    columns.column("unauthorised"),
                    "is, with " + columns.column("authorised") + ", more than " + columns.column("sessions"));
        }
    }

    private void notBefore(String later, String earlier, Map<String, Object> content, Cells cells) {
        if (content.get(later) instanceof String end
                && content.get(earlier) instanceof String begin
                && end.compareTo(begin) < 0) {
            cells.refuse(columns.column(later), "lies before " + columns.column(earlier));
        }
    }

    private static int number(Map<String, Object> content, String field) {
        return (Integer) content.get(field);
    }

    private Spell spell(Subject subject, Map<String, Object> content) {
        return extract.spellOf()
                .map(what -> Spell.of(subject, content.get(what), content.get("startedOn")))
                .orElse(null);
    }

    private static String json(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts, numbers and nothing can always be written", e);
        }
    }
}
