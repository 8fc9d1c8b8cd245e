package org.wholefamily.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.HiddenPeople;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.security.SignedInPage;

/** The data officers' page: a file picker would break a form in Tasklist. */
@Controller
class EvidencePage {

    private final CurrentUser current;
    private final Councils councils;
    private final BusinessClock clock;
    private final HiddenPeople hidden;
    private final boolean demo;

    EvidencePage(
            CurrentUser current, Councils councils, BusinessClock clock, HiddenPeople hidden, Environment environment) {
        this.current = current;
        this.councils = councils;
        this.clock = clock;
        this.hidden = hidden;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/evidence")
    ResponseEntity<String> page(HttpServletRequest request) throws IOException {
        User user = current.get().orElseThrow();
        boolean officer = user.groups().contains(DataOfficers.GROUP);
        if (!officer && !isAsked(user)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, SignedInPage.TASKLIST)
                    .build();
        }
        String page = new ClassPathResource("evidence/page.html").getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> parts = Map.of(
                "token",
                HtmlUtils.htmlEscape(SignedInPage.token(request)),
                "officer",
                officer ? "yes" : "no",
                "councils",
                options(user),
                "demo",
                demo ? "Demonstration with invented families – " + clock.today() : "");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    /** Named readers are asked about those who are kept hidden from all others. */
    private boolean isAsked(User user) {
        return user.councils().stream()
                .anyMatch(council -> !hidden.readBy(user, council).isEmpty());
    }

    private String options(User user) {
        return user.councils().stream()
                .sorted()
                .map(code -> "<option value=\"" + HtmlUtils.htmlEscape(code) + "\">"
                        + HtmlUtils.htmlEscape(
                                councils.find(code).map(Council::name).orElse(code))
                        + "</option>")
                .collect(Collectors.joining());
    }
}
