package org.wholefamily;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.wholefamily.council.Agencies;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;

/** What the council of the demonstration calls its agencies, and its first programme the needs, for tests without both. */
public final class Northshire {

    private static final DmnEngine TABLES =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Northshire() {}

    /** The words of every case. */
    public static CaseWords words() {
        Map<String, String> agencies = agencyNames();
        Map<String, String> needs = needs();
        CaseWords words = mock();
        when(words.of(any())).thenReturn(new Words(() -> agency -> agencies.getOrDefault(agency, agency), () -> needs));
        return words;
    }

    /** The agencies of every council. */
    public static Agencies agencies() {
        Map<String, String> names = agencyNames();
        Agencies agencies = mock();
        when(agencies.ever(any())).thenReturn(names);
        when(agencies.name(any(), any()))
                .thenAnswer(asked -> names.getOrDefault(asked.getArgument(1), asked.getArgument(1)));
        return agencies;
    }

    /** The rows of a list of a scheme. */
    public static List<Map<String, Object>> rows(String table) {
        try (InputStream file = Files.newInputStream(Path.of("dmn", table + ".dmn"))) {
            return TABLES.evaluateDecision(TABLES.parseDecision(table, file), Map.of())
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> agencyNames() {
        try (InputStream file = Northshire.class.getResourceAsStream("/demo/northshire.json")) {
            Map<String, String> names = new LinkedHashMap<>();
            for (JsonNode agency : new ObjectMapper().readTree(file).path("agencies")) {
                names.put(agency.path("code").asText(), agency.path("name").asText());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        rows("needs-tf-2012")
                .forEach(row ->
                        needs.put(row.get("need").toString(), row.get("label").toString()));
        return needs;
    }
}
