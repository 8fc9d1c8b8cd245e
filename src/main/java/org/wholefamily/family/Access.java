package org.wholefamily.family;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRequest;

/** The one place that answers "may this person see this family?", for every screen and call. */
@Component
public class Access {

    private static final Set<String> CASEWORK = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "programme-coordinators",
            "managers",
            "data-officers",
            "chief-officers");

    /** Steps that social care has by law, whatever a family agreed to. */
    private static final Set<String> DUTY = Set.of("receiveFromFrontDoor", "respondToConcern", "acceptStepUp");

    private final Cases cases;
    private final Sharings sharings;
    private final CurrentUser current;
    private final JdbcClient jdbc;

    public Access(Cases cases, Sharings sharings, CurrentUser current, JdbcClient jdbc) {
        this.cases = cases;
        this.sharings = sharings;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Whether a person may see who the family of a case is. */
    public boolean maySee(User user, CaseFile file) {
        if (!user.councils().contains(file.council())) {
            return false;
        }
        if (cases.restricted(file.reference())) {
            return named(file.reference(), user.id());
        }
        return user.in(CASEWORK) || agencyMaySee(user, file);
    }

    /** Whether the form of a task may show who the family is to the person who opens it. */
    public boolean mayShow(FormRequest request) {
        return current.get()
                .map(user -> cases.find(request.caseReference())
                        .map(file -> maySee(user, file) || byDuty(user, request, file))
                        .orElse(false))
                .orElse(true);
    }

    private boolean byDuty(User user, FormRequest request, CaseFile file) {
        return DUTY.contains(request.step())
                && user.groups().contains("agency-social-care")
                && user.councils().contains(file.council());
    }

    private boolean agencyMaySee(User user, CaseFile file) {
        return sharings.activeAgencies(file.reference()).stream()
                .anyMatch(agency -> user.groups().contains("agency-" + agency));
    }

    private boolean named(String subject, String reader) {
        return jdbc.sql("select count(*) from named_reader where subject = :subject and reader = :reader")
                        .param("subject", subject)
                        .param("reader", reader)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
