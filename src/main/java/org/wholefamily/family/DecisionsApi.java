package org.wholefamily.family;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;

/** Tells why the tables decided about a family as they did, as far as it is for who asks. */
@RestController
class DecisionsApi {

    private final WhyDecided why;
    private final Access access;
    private final FormAudience audience;
    private final ReadLog readLog;
    private final CurrentUser current;

    DecisionsApi(WhyDecided why, Access access, FormAudience audience, ReadLog readLog, CurrentUser current) {
        this.why = why;
        this.access = access;
        this.audience = audience;
        this.readLog = readLog;
        this.current = current;
    }

    @GetMapping("/api/families/{caseReference}/decisions")
    List<Reason> decisions(@PathVariable String caseReference) {
        CurrentUser.User user = current.get().orElseThrow(FamilyApi::unknown);
        CaseFile file = access.seen(user, caseReference).orElseThrow(FamilyApi::unknown);
        readLog.read(user.id(), file.reference(), "GET decisions");
        FormRequest reading = access.reading(user, file);
        return why.of(file, each -> audience.admits(each, reading));
    }
}
