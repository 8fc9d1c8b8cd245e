package org.wholefamily.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.file.JsonTree;
import org.wholefamily.file.LimitedStream;
import org.wholefamily.file.Row;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.referral.ReferralIntake.Receipt;

/** Takes referrals from other systems: one as JSON, many as a CSV file. */
@RestController
@RequestMapping("/api/referrals")
class ReferralApi {

    private static final Set<String> CALLERS = Set.of("triage", "data-officers", "programme-coordinators");

    private final ReferralRules rules;
    private final ReferralIntake intake;
    private final ReferralFiles files;
    private final CurrentUser current;
    private final long limit;

    ReferralApi(
            ReferralRules rules,
            ReferralIntake intake,
            ReferralFiles files,
            CurrentUser current,
            @Value("${wholefamily.imports.max-bytes}") long limit) {
        this.rules = rules;
        this.intake = intake;
        this.files = files;
        this.current = current;
        this.limit = limit;
    }

    /** One referral: 201 when taken, 200 when the very same was taken before. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Map<String, String>> one(HttpServletRequest request) throws IOException {
        User user = caller();
        Map<String, Object> body = JsonTree.read(LimitedStream.of(request, limit), "referral");
        try {
            List<Row> rows = JsonReferral.rows(body);
            Referral referral = rules.read(rows, user.councils()::contains);
            Receipt receipt = intake.take(referral, rows.get(0));
            Map<String, String> answer = Map.of("caseReference", receipt.caseReference());
            return receipt.unchanged()
                    ? ResponseEntity.ok(answer)
                    : ResponseEntity.created(URI.create("/api/families/" + receipt.caseReference()))
                            .body(answer);
        } catch (FieldsRefused refused) {
            throw ReferralFaults.problem(HttpStatus.BAD_REQUEST, "referral-refused", refused.reasons(), "");
        } catch (ReferralDiffers refused) {
            throw ReferralFaults.problem(HttpStatus.CONFLICT, "referral-differs", refused.reasons(), refused.column());
        } catch (ReferralRefused refused) {
            throw ReferralFaults.problem(
                    HttpStatus.BAD_REQUEST, "referral-refused", refused.reasons(), refused.column());
        }
    }

    /** A file of referrals: each is taken or refused whole, and every row says what became of it. */
    @PostMapping(path = "/imports", consumes = "text/csv")
    ReferralFiles.Result many(HttpServletRequest request) throws IOException {
        User user = caller();
        return files.take(LimitedStream.of(request, limit), user.councils()::contains);
    }

    private User caller() {
        return current.get()
                .filter(user -> user.in(CALLERS))
                .orElseThrow(() -> new Problem(
                        HttpStatus.FORBIDDEN, "not-permitted", "Referrals are sent by " + String.join(", ", CALLERS)));
    }
}
