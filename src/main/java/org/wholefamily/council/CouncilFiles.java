package org.wholefamily.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Sets up at start the councils whose files the setting {@code wholefamily.councils} names. */
@Component
class CouncilFiles implements SmartInitializingSingleton {

    private final Councils councils;
    private final ObjectMapper json;
    private final Resource[] files;

    CouncilFiles(Councils councils, ObjectMapper json, @Value("${wholefamily.councils:}") Resource[] files) {
        this.councils = councils;
        this.json = json;
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Resource file : files) {
            Council council = read(file);
            CouncilCheck.check(council.code() == null ? "" : council.code(), council);
            councils.setUp(council);
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
