package org.wholefamily.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseVariables;

/** Lets a claim that is under way go on by itself, from where it is, when all other work with the family ends. */
@Component("keepClaim")
class KeepClaim implements JavaDelegate {

    private static final List<String> TAKEN_ALONG =
            List.of("caseReference", "council", "scheme", "urgency", "taskPriority", "leadProfessional");

    private final Claims claims;
    private final CaseProcesses processes;

    KeepClaim(Claims claims, CaseProcesses processes) {
        this.claims = claims;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        claims.underWay(caseReference).ifPresent(claim -> {
            claim.goOnFromHere();
            claims.update(claim);
            Map<String, Object> variables = new HashMap<>();
            TAKEN_ALONG.forEach(name -> variables.put(name, execution.getVariable(name)));
            variables.put(ClaimProcess.CLAIM_ID.name(), claim.id());
            variables.putAll(claim.state().answer());
            processes.carryOn(
                    ClaimProcess.KEY,
                    CaseVariables.COUNCIL.require(execution),
                    caseReference,
                    claim.state().work(),
                    claim.state().task(),
                    variables);
        });
    }
}
