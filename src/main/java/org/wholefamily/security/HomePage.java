package org.wholefamily.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends whoever comes to the front door to Tasklist. */
@Controller
class HomePage {

    @GetMapping("/")
    String tasklist() {
        return "redirect:/camunda/app/tasklist/";
    }
}
