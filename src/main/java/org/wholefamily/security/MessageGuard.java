package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Refusal;
import org.wholefamily.process.CaseMessages;
import org.wholefamily.process.ClosedCase;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.NotNow;
import org.wholefamily.process.UnknownCase;

/** Takes the messages that the engine's interface is sent, so that their content never comes into the engine. */
@Component
class MessageGuard {

    private static final int ATTEMPTS = 3;

    private final ObjectProvider<CaseMessages> cases;

    MessageGuard(ObjectProvider<CaseMessages> cases) {
        this.cases = cases;
    }

    void receive(User person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            deliver(
                    IncomingMessage.read(
                            JsonBody.bytes(request), cases.getObject().keys()),
                    person);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (CallRefused e) {
            e.tell(response);
        } catch (FormRefused | UnknownCase | ClosedCase | NotNow e) {
            Answer.send(response, (Refusal) e);
        } catch (MismatchingMessageCorrelationException e) {
            Answer.send(response, 409, "NotWaiting", "The case does not take this message now");
        } catch (OptimisticLockingException e) {
            Answer.send(response, 409, "CaseChanged", "The case changed at the same moment; send the message again");
        }
    }

    /** A case that changes at the same moment is told again: what comes in must not depend on who else is at work. */
    private void deliver(IncomingMessage message, User person) {
        for (int attempt = 1; ; attempt++) {
            try {
                receive(message, person);
                return;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void receive(IncomingMessage message, User person) {
        cases.getObject()
                .receive(message.name(), message.caseReference(), message.council(), message.payload(), person.id());
    }
}
