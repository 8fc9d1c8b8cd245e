package org.wholefamily.evidence.telling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.calendar.WrittenDay;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.ReadLog;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** Tells what the agencies' extracts say of a family, to those who may see it and as far as it is for them. */
@RestController
@RequestMapping("/api/families/{caseReference}")
class MeasureApi {

    private final SeenEvidence evidence;
    private final Corrections corrections;
    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;
    private final BusinessClock clock;

    MeasureApi(
            SeenEvidence evidence,
            Corrections corrections,
            Access access,
            ReadLog readLog,
            CurrentUser current,
            BusinessClock clock) {
        this.evidence = evidence;
        this.corrections = corrections;
        this.access = access;
        this.readLog = readLog;
        this.current = current;
        this.clock = clock;
    }

    /** @param source the extract that is not there for the days, {@code asked} or {@code professional} */
    record Missing(String fact, String source) {}

    record Note(String fact, String text) {}

    record Facts(
            LocalDate on,
            Map<String, Object> facts,
            List<Missing> missing,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections) {}

    record Measures(
            LocalDate on,
            Map<String, Object> measures,
            List<Missing> missing,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes) {}

    /** @param on as of which day; without it today */
    @GetMapping("/facts")
    Facts facts(@PathVariable String caseReference, @RequestParam(required = false) String on) {
        LocalDate day = day(on);
        Reader reader = reader(caseReference, "GET facts");
        List<EvidenceValue> told = evidence.facts(reader.user(), reader.file(), day);
        return new Facts(day, values(told), missing(told), notes(told), corrections(reader, told));
    }

    /** @param on as of which day; without it today */
    @GetMapping("/measures")
    Measures measures(@PathVariable String caseReference, @RequestParam(required = false) String on) {
        LocalDate day = day(on);
        Reader reader = reader(caseReference, "GET measures");
        List<EvidenceValue> told = evidence.measures(reader.user(), reader.file(), day);
        return new Measures(day, values(told), missing(told), notes(told));
    }

    private record Reader(User user, CaseFile file) {}

    private Reader reader(String caseReference, String what) {
        User user = current.get().orElseThrow(MeasureApi::unknown);
        CaseFile file = access.seen(user, caseReference).orElseThrow(MeasureApi::unknown);
        readLog.read(user.id(), file.reference(), what);
        return new Reader(user, file);
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-family", "There is no family under this reference for you");
    }

    private LocalDate day(String on) {
        if (on == null) {
            return clock.today();
        }
        LocalDate day = WrittenDay.read(on).orElseThrow(() -> badDay("is no day; give it as yyyy-mm-dd"));
        if (day.isAfter(clock.today())) {
            throw badDay("lies in the future; nothing can be told of it");
        }
        return day;
    }

    private static Problem badDay(String reason) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-day", "on " + reason, Map.of("field", "on"));
    }

    private static Map<String, Object> values(List<EvidenceValue> told) {
        Map<String, Object> values = new LinkedHashMap<>();
        told.forEach(each -> values.put(each.name(), each.value()));
        return values;
    }

    private static List<Missing> missing(List<EvidenceValue> told) {
        return told.stream()
                .flatMap(each -> each.missing().stream().map(source -> new Missing(each.name(), source)))
                .toList();
    }

    /** What the council's own people said of what they may see; no agency is told their reasons. */
    private List<Correction> corrections(Reader reader, List<EvidenceValue> told) {
        if (access.reading(reader.user(), reader.file()).agency() != null) {
            return List.of();
        }
        Map<String, Correction> latest = corrections.latest(reader.file().reference());
        return told.stream()
                .map(value -> latest.get(value.name()))
                .filter(one -> one != null && one.stands())
                .toList();
    }

    private static List<Note> notes(List<EvidenceValue> told) {
        return told.stream()
                .filter(each -> each.note() != null)
                .map(each -> new Note(each.name(), each.note()))
                .toList();
    }
}
