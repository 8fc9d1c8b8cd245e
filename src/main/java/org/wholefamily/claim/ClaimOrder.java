package org.wholefamily.claim;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.process.OrderedWork;

/** Tells the check of models in which order the work of a claim can be done. */
@Component
class ClaimOrder implements OrderedWork {

    @Override
    public String process() {
        return ClaimProcess.KEY;
    }

    @Override
    public List<Move> moves() {
        return Stream.of(ClaimState.values())
                .map(state -> new Move(
                        state.work(),
                        state.task(),
                        state.from().stream().map(Enum::name).collect(Collectors.toSet()),
                        state.name()))
                .toList();
    }
}
