package org.wholefamily.council;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.problem.Problem;

/** Sets councils up, for the platform's operator, and shows a council to its own people. */
@RestController
@RequestMapping("/api/councils/{code}")
class CouncilApi {

    private final Councils councils;
    private final SettingUp settingUp;
    private final Asking asking;

    CouncilApi(Councils councils, SettingUp settingUp, Asking asking) {
        this.councils = councils;
        this.settingUp = settingUp;
        this.asking = asking;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@PathVariable String code, @RequestBody Council council) {
        if (!asking.operator()) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-permitted", "Councils are set up by the platform's operator");
        }
        CouncilCheck.check(code, council);
        settingUp.setUp(council);
    }

    @GetMapping
    Council get(@PathVariable String code) {
        return councils.find(code)
                .filter(council -> asking.operator() || asking.memberOf(council.code()))
                .orElseThrow(
                        () -> new Problem(HttpStatus.NOT_FOUND, "no-such-council", "There is no such council for you"));
    }
}
