package org.wholefamily.move;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Passable;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** Where a family moves, and who of it may be passed on: nobody who is kept hidden here. */
@Component
class MoveKnowledge implements FormKnowledge {

    private static final String NEW_COUNCIL = "newCouncil";
    private static final String MOVING_OPTIONS = "movingOptions";

    private final FamilyMoves moves;
    private final Councils councils;
    private final Passable passable;

    MoveKnowledge(FamilyMoves moves, Councils councils, Passable passable) {
        this.moves = moves;
        this.councils = councils;
        this.passable = passable;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.COUNCIL, NEW_COUNCIL, this::newCouncil),
                Shown.to(Audience.COUNCIL, MOVING_OPTIONS, this::options));
    }

    private String newCouncil(FormRequest request) {
        return moves.pending(request.caseReference())
                .flatMap(councils::find)
                .map(Council::name)
                .orElse(null);
    }

    private List<Map<String, String>> options(FormRequest request) {
        return passable.members(request.caseReference()).stream()
                .map(person -> Map.of("label", person.name(), "value", person.id()))
                .toList();
    }
}
