package org.wholefamily.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.evidence.EvidenceLinks.Link;
import org.wholefamily.family.HiddenPeople;
import org.wholefamily.process.CurrentUser.User;

/** Tells data officers whose each row of an extract is. */
@RestController
class LinksApi {

    private final EvidenceLinks links;
    private final DataOfficers officers;
    private final HiddenPeople hidden;

    LinksApi(EvidenceLinks links, DataOfficers officers, HiddenPeople hidden) {
        this.links = links;
        this.officers = officers;
        this.hidden = hidden;
    }

    @GetMapping("/api/evidence/links/{extract}")
    void links(@PathVariable String extract, @RequestParam String council, HttpServletResponse response)
            throws IOException {
        User user = officers.of(council);
        Extract kind = EvidenceApi.extract(extract);
        response.setContentType("text/csv;charset=UTF-8");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write("row_id,status,person,score\n");
        links.each(council, kind, hidden.from(user, council), link -> write(out, link));
        out.flush();
    }

    private static void write(Writer out, Link link) {
        try {
            out.write(cell(link.rowId()) + "," + link.status() + "," + orNone(link.person()) + ","
                    + orNone(link.score()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orNone(Object value) {
        return value == null ? "" : value.toString();
    }

    /** The agency's own words; the rest is ours. */
    private static String cell(String text) {
        return text.matches("[\\w.:/-]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
