package org.wholefamily.process.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start which model is broken and where, instead of a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelsRefused refused) {
        return new FailureAnalysis(refused.getMessage(), "Mend the files named above and start again.", refused);
    }
}
