package org.wholefamily.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Problem;

/** Sets up at start the councils whose files the setting {@code wholefamily.councils} names. */
@Component
public class CouncilFiles implements SmartInitializingSingleton {

    private final SettingUp settingUp;
    private final ObjectMapper json;
    private final Resource[] files;
    private boolean loaded;

    CouncilFiles(SettingUp settingUp, ObjectMapper json, @Value("${wholefamily.councils:}") Resource[] files) {
        this.settingUp = settingUp;
        this.json = json;
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Once a start; who needs the councils before the others asks for it. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (Resource file : files) {
            try {
                Council council = read(file);
                CouncilCheck.check(council.code() == null ? "" : council.code(), council);
                settingUp.setUp(council);
            } catch (Problem refused) {
                throw new IllegalStateException("The council file " + file.getDescription() + " is refused: "
                        + refused.getBody().getDetail());
            }
        }
    }

    private Council read(Resource file) {
        try {
            return json.readValue(file.getInputStream(), Council.class);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The council file " + file.getDescription() + " cannot be read: " + e.getMessage());
        }
    }
}
