package org.wholefamily.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.calendar.WrittenDay;
import org.wholefamily.evidence.TakingBack.Rests;
import org.wholefamily.file.LimitedStream;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser.User;

/** Takes agencies' extracts in, tells how far each is, and takes back what should not have come. */
@RestController
@RequestMapping("/api/evidence/imports")
class EvidenceApi {

    private final Importing importing;
    private final EvidenceImports imports;
    private final Refusals refusals;
    private final TakingBack takingBack;
    private final DataOfficers officers;
    private final BusinessClock clock;
    private final long limit;

    EvidenceApi(
            Importing importing,
            EvidenceImports imports,
            Refusals refusals,
            TakingBack takingBack,
            DataOfficers officers,
            BusinessClock clock,
            @Value("${wholefamily.imports.extract-max-bytes}") long limit) {
        this.importing = importing;
        this.imports = imports;
        this.refusals = refusals;
        this.takingBack = takingBack;
        this.officers = officers;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * A file, which is kept at once and read afterwards.
     *
     * @param from the first day that it covers; without it all the time before
     * @param to the last day that it covers; without it today
     */
    @PostMapping(path = "/{extract}", consumes = "text/csv")
    ResponseEntity<Map<String, String>> send(
            @PathVariable String extract,
            @RequestParam String council,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletRequest request)
            throws IOException {
        User user = officers.of(council);
        Extract kind = extract(extract);
        LocalDate first = day("from", from, null);
        LocalDate last = day("to", to, clock.today());
        if (last.isAfter(clock.today())) {
            throw badPeriod("to", "lies in the future; nothing can cover what has not happened");
        }
        if (first != null && first.isAfter(last)) {
            throw badPeriod("from", "lies behind the last day");
        }
        long number = importing.take(council, kind, first, last, user.id(), LimitedStream.of(request, limit));
        return ResponseEntity.accepted()
                .location(URI.create("/api/evidence/imports/" + number))
                .body(Map.of("importId", String.valueOf(number)));
    }

    /**
     * A hundred, the newest first, those that were taken back too.
     *
     * @param before the import before which they came; without it the last of all
     */
    @GetMapping
    List<ImportAnswer> all(@RequestParam String council, @RequestParam(required = false) String before) {
        officers.of(council);
        long first = before == null ? Long.MAX_VALUE : officers.whatever(before).number();
        return imports.of(council, first).stream()
                .map(each -> ImportAnswer.of(each, List.of()))
                .toList();
    }

    @GetMapping("/{importId}")
    ImportAnswer one(@PathVariable String importId) {
        EvidenceImport one = officers.one(importId);
        return ImportAnswer.of(one, refusals.of(one.number()));
    }

    /** What taking it back would change. */
    @GetMapping("/{importId}/rests")
    Rests rests(@PathVariable String importId) {
        return takingBack.rests(officers.one(importId).number());
    }

    /** Takes it back and says what rested on it. */
    @DeleteMapping("/{importId}")
    Rests takeBack(@PathVariable String importId) {
        EvidenceImport one = officers.one(importId);
        return takingBack.takeBack(one.number(), officers.any().id());
    }

    static Extract extract(String name) {
        return Extract.named(name)
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "no-such-extract", "There is no extract of this name"));
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        return text == null
                ? otherwise
                : WrittenDay.read(text).orElseThrow(() -> badPeriod(name, "is no day; give it as yyyy-mm-dd"));
    }

    private static Problem badPeriod(String name, String reason) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-period", name + " " + reason, Map.of("field", name));
    }
}
