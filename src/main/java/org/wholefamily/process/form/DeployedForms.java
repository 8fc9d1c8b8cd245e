package org.wholefamily.process.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Finds the deployed form of a task or a start, inside the engine's commands; the public API gives only streams by task. */
final class DeployedForms {

    private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

    /** Empty when there is no form. */
    Optional<FormSchema> of(FormData data) {
        CamundaFormRef ref = data.getCamundaFormRef();
        if (ref == null || ref.getKey() == null) {
            return Optional.empty();
        }
        CamundaFormDefinition form = run(new GetCamundaFormDefinitionCmd(ref, data.getDeploymentId()));
        if (form == null) {
            throw new IllegalStateException("The form " + ref.getKey() + " is not deployed");
        }
        return Optional.of(schema(form));
    }

    /** The form under a key as it is today; empty when there is none. */
    Optional<FormSchema> latest(String key) {
        return Optional.ofNullable(run(new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(key, "latest"), null)))
                .map(this::schema);
    }

    private FormSchema schema(CamundaFormDefinition form) {
        return known.computeIfAbsent(form.getId(), id -> FormSchema.parse(content(form)));
    }

    /** The id that a form shares with those of other councils: a council's own is deployed as council.id. */
    static String sharedId(FormData data) {
        CamundaFormRef ref = data.getCamundaFormRef();
        return ref == null || ref.getKey() == null
                ? null
                : ref.getKey().substring(ref.getKey().lastIndexOf('.') + 1);
    }

    private static byte[] content(CamundaFormDefinition form) {
        try (InputStream stream = run(new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T run(Command<T> command) {
        return Context.getCommandContext().runWithoutAuthorization(command);
    }
}
