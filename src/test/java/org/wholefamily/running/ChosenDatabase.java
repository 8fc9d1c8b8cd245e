package org.wholefamily.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.wholefamily.Databases;

/** Gives the running product its database, PostgreSQL where the build says so and else H2, and councils' models a place. */
class ChosenDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> settings = new ArrayList<>();
        settings.add("wholefamily.councils-dir=" + noModelsYet());
        if (Databases.onPostgres()) {
            Databases.Reachable empty = Databases.reachable();
            settings.add("spring.datasource.url=" + empty.url());
            settings.add("spring.datasource.username=" + empty.user());
        }
        TestPropertyValues.of(settings).applyTo(context);
    }

    private static String noModelsYet() {
        try {
            return Files.createDirectories(OwnModels.FOLDER).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
