package org.wholefamily.process.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser;

/**
 * Checks a council's own models and puts them in force, for its process designers and the platform's operator; these
 * people may see and change none of what models are made of, so the product does it for them.
 */
@RestController
@RequestMapping("/api/models/{council}")
class ModelApi {

    private static final Set<String> DESIGNERS = Set.of("process-designers");

    private final Models models;
    private final CurrentUser current;
    private final IdentityService identities;
    private final AskingAs asking;

    ModelApi(Models models, CurrentUser current, IdentityService identities, AskingAs asking) {
        this.models = models;
        this.current = current;
        this.identities = identities;
        this.asking = asking;
    }

    /** What a check found; no faults mean that the set can be put in force. */
    record Checked(String council, List<ModelFault> faults) {}

    /** What serves the council: which files of its own, and which no more because a later check found them unsafe. */
    @GetMapping
    Models.Serving serving(@PathVariable String council) {
        permit(council);
        return asking.product(() -> models.serving(council));
    }

    @PostMapping("/check")
    Checked check(@PathVariable String council) {
        permit(council);
        return new Checked(council, asking.product(() -> models.check(council)));
    }

    @PostMapping("/reload")
    Models.Loaded reload(@PathVariable String council) {
        permit(council);
        try {
            return asking.product(() -> models.reload(council));
        } catch (ModelsRefused e) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "models-refused",
                    "The council's models are refused, the last good ones stay in force",
                    Map.of("faults", e.faults()));
        }
    }

    private void permit(String council) {
        CurrentUser.User user = current.get().orElseThrow(ModelApi::unknown);
        boolean known = asking.product(
                () -> identities.createTenantQuery().tenantId(council).count() == 1);
        if (!known || !user.operator() && !user.councils().contains(council)) {
            throw unknown();
        }
        if (!user.operator() && !user.in(DESIGNERS)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "not-permitted", "Models are changed by the council's process designers");
        }
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-council", "There is no such council for you");
    }
}
