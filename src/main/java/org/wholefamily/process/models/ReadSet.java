package org.wholefamily.process.models;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.wholefamily.process.form.AskedQuestion;

/**
 * A model set after reading, by ids.
 *
 * @param texts the processes as they are written
 * @param unreadable why a file could not be read; such a file is in none of the maps
 */
record ReadSet(
        ModelSet source,
        Map<String, BpmnModelInstance> processes,
        Map<String, DecisionFile> decisions,
        Map<String, ReadForm> forms,
        Map<String, BpmnText> texts,
        List<ModelFault> unreadable) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A form: its file as it is, what it asks, and the names that it reads. */
    record ReadForm(JsonNode json, Map<String, AskedQuestion> questions, Set<String> reads) {}

    static ReadSet of(ModelSet set) {
        ReadSet read =
                new ReadSet(set, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        set.files().forEach(read::read);
        return read;
    }

    /** This set where it has a model, and another everywhere else. */
    ReadSet over(ReadSet other) {
        ReadSet all = new ReadSet(
                source.over(other.source),
                new TreeMap<>(other.processes),
                new TreeMap<>(other.decisions),
                new TreeMap<>(other.forms),
                new TreeMap<>(other.texts),
                List.of());
        all.processes.putAll(processes);
        all.decisions.putAll(decisions);
        all.forms.putAll(forms);
        all.texts.putAll(texts);
        return all;
    }

    static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }

    private void read(String file, byte[] content) {
        try {
            if (file.matches("bpmn/[a-z0-9-]+\\.bpmn")) {
                processes.put(stem(file), Bpmn.readModelFromStream(xml(content)));
                texts.put(stem(file), BpmnText.of(content));
            } else if (file.matches("dmn/[a-z0-9-]+\\.dmn")) {
                decisions.put(stem(file), new DecisionFile(stem(file), Dmn.readModelFromStream(xml(content))));
            } else if (file.matches("forms/[a-z0-9-]+\\.form")) {
                forms.put(
                        stem(file),
                        new ReadForm(
                                JSON.readTree(content), AskedQuestion.of(content), AskedQuestion.namesReadBy(content)));
            } else {
                unreadable.add(new ModelFault(
                        file, file, "is no model: bpmn/<name>.bpmn, dmn/<name>.dmn and forms/<name>.form are"));
            }
        } catch (JsonProcessingException e) {
            unreadable.add(new ModelFault(
                    file, "line " + e.getLocation().getLineNr(), "is not JSON: " + e.getOriginalMessage()));
        } catch (ModelException | IOException | IllegalArgumentException e) {
            String what = file.startsWith("forms/")
                    ? "is no form: "
                    : file.startsWith("dmn/") ? "is not DMN: " : "is not BPMN: ";
            unreadable.add(new ModelFault(file, file, what + rootMessage(e)));
        }
    }

    /** A document that brings its own definitions could read other files while it is read. */
    private static ByteArrayInputStream xml(byte[] content) {
        if (new String(content, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(java.util.Locale.ROOT)
                .contains("<!DOCTYPE")) {
            throw new IllegalArgumentException("a document type is not taken");
        }
        return new ByteArrayInputStream(content);
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
