package org.wholefamily.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Council.Scheme;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Attachments;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/**
 * Warns that a family joins a programme outside its days or beyond the council's number. It stops nobody: help does not
 * depend on what is paid for it.
 */
@Component
class SchemeKnowledge implements FormKnowledge {

    private static final String SCHEME_NOTE = "schemeNote";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Cases cases;
    private final Councils councils;
    private final Attachments attachments;
    private final BusinessClock clock;

    SchemeKnowledge(Cases cases, Councils councils, Attachments attachments, BusinessClock clock) {
        this.cases = cases;
        this.councils = councils;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.plainly(Audience.BY_REFERENCE, SCHEME_NOTE, this::note));
    }

    private String note(FormRequest request) {
        CaseFile file = cases.get(request.caseReference());
        List<String> notes = councils.find(file.council()).map(Council::schemes).stream()
                .flatMap(List::stream)
                .filter(scheme -> scheme.code().equals(file.scheme()))
                .flatMap(scheme -> notes(file, scheme))
                .toList();
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    private Stream<String> notes(CaseFile file, Scheme scheme) {
        List<String> notes = new ArrayList<>();
        boolean joined = file.attachedOn() != null;
        LocalDate day = joined ? file.attachedOn() : clock.today();
        if (day.isBefore(scheme.from()) || day.isAfter(scheme.to())) {
            notes.add("The programme runs here from %s to %s. A family that joins on another day may bring no payment."
                    .formatted(scheme.from().format(DAY), scheme.to().format(DAY)));
        }
        int families = attachments.under(file.council(), file.scheme());
        if (joined ? families > scheme.allocation() : families >= scheme.allocation()) {
            notes.add("Families in the programme so far: %d. The council's number is %d. "
                            .formatted(families, scheme.allocation())
                    + "A family beyond that number may bring no payment.");
        }
        return notes.stream();
    }
}
