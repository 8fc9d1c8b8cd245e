package org.wholefamily.leadprofessional;

import org.springframework.stereotype.Component;

/** Lead professionals as colleagues know them. */
@Component
public class LeadNames {

    private final LeadProfessionals professionals;

    LeadNames(LeadProfessionals professionals) {
        this.professionals = professionals;
    }

    /** The name of a user of a council, and whether the person has left. */
    public String of(String user, String council) {
        return professionals.nameOf(user, council);
    }
}
