package org.wholefamily.process.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.form.FormLists;

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
        Map<String, ModelText> texts,
        List<ModelFault> unreadable) {

    private static final int DEEPEST_FORM = 50;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_FORM)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A form: its file as it is, what it asks, and the names that it reads. */
    record ReadForm(JsonNode json, Map<String, AskedQuestion> questions, Set<String> reads) {}

    static ReadSet of(ModelSet set) {
        return of(set, name -> false);
    }

    /** @param personal tells of which names only the family record may keep what is known */
    static ReadSet of(ModelSet set, Predicate<String> personal) {
        ReadSet read =
                new ReadSet(set, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        set.files().forEach((file, content) -> read.read(file, content, personal));
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

    /** This set with the answers of lists written into the forms that name them, which are read again. */
    ReadSet offering(Map<String, Set<String>> lists, Predicate<String> personal) {
        ReadSet offering = over(new ReadSet(source, Map.of(), Map.of(), Map.of(), Map.of(), List.of()));
        forms.forEach((id, form) -> {
            JsonNode json = form.json().deepCopy();
            if (FormLists.write(json.path("components"), (key, question) -> answers(lists.get(key)))) {
                offering.forms.put(id, new ReadForm(json, AskedQuestion.of(bytes(json), personal), form.reads()));
            }
        });
        return offering;
    }

    private static List<?> answers(Set<String> words) {
        return words == null
                ? null
                : words.stream().map(word -> AnswerList.answer(word, word)).toList();
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The form is not plain data", e);
        }
    }

    /** This set without the files in which a fault was found. */
    ReadSet without(Set<String> files) {
        ReadSet sound = over(new ReadSet(source, Map.of(), Map.of(), Map.of(), Map.of(), List.of()));
        for (String file : files) {
            Map<String, ?> models = file.startsWith("bpmn/")
                    ? sound.processes
                    : file.startsWith("dmn/") ? sound.decisions : sound.forms;
            models.remove(stem(file));
        }
        return sound;
    }

    byte[] content(String file) {
        return source.files().get(file);
    }

    static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }

    private void read(String file, byte[] content, Predicate<String> personal) {
        List<ModelFault> unreadable = this.unreadable;
        Guarded.reading(file, unreadable::add, () -> {
            try {
                readModel(file, content, personal);
            } catch (JsonProcessingException e) {
                String place = e.getLocation() == null
                        ? file
                        : "line " + e.getLocation().getLineNr();
                unreadable.add(new ModelFault(file, place, "is not JSON: " + e.getOriginalMessage()));
            } catch (ModelException | IOException | IllegalArgumentException e) {
                unreadable.add(new ModelFault(file, file, kind(file) + rootMessage(e)));
            }
        });
    }

    private void readModel(String file, byte[] content, Predicate<String> personal) throws IOException {
        if (file.matches("bpmn/[a-z0-9-]+\\.bpmn")) {
            ModelText text = ModelText.of(content);
            processes.put(stem(file), Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
            texts.put(stem(file), text);
        } else if (file.matches("dmn/[a-z0-9-]+\\.dmn")) {
            ModelSize.check(content);
            decisions.put(
                    stem(file),
                    new DecisionFile(stem(file), Dmn.readModelFromStream(new ByteArrayInputStream(content))));
        } else if (file.matches("forms/[a-z0-9-]+\\.form")) {
            JsonNode form = JSON.readTree(content);
            FormSize.check(form);
            forms.put(
                    stem(file),
                    new ReadForm(form, AskedQuestion.of(content, personal), AskedQuestion.namesReadBy(content)));
        } else {
            unreadable.add(new ModelFault(
                    file, file, "is no model: bpmn/<name>.bpmn, dmn/<name>.dmn and forms/<name>.form are"));
        }
    }

    private static String kind(String file) {
        return file.startsWith("forms/") ? "is no form: " : file.startsWith("dmn/") ? "is not DMN: " : "is not BPMN: ";
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
