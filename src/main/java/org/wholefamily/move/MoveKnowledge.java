package org.wholefamily.move;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.Access;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** Where a family moves, and who of it may be passed on: nobody who is kept hidden here. */
@Component
class MoveKnowledge implements FormKnowledge {

    private static final String NEW_COUNCIL = "newCouncil";
    private static final String MOVING_OPTIONS = "movingOptions";

    private final FamilyMoves moves;
    private final Councils councils;
    private final Access access;

    MoveKnowledge(FamilyMoves moves, Councils councils, Access access) {
        this.moves = moves;
        this.councils = councils;
        this.access = access;
    }

    @Override
    public Set<String> keys() {
        return Set.of(NEW_COUNCIL, MOVING_OPTIONS);
    }

    @Override
    public Set<String> plain() {
        return Set.of(NEW_COUNCIL);
    }

    @Override
    public Object known(String key, FormRequest request) {
        if (key.equals(NEW_COUNCIL)) {
            return moves.pending(request.caseReference())
                    .flatMap(councils::find)
                    .map(Council::name)
                    .orElse(null);
        }
        return access.mayShow(request) ? options(request.caseReference()) : List.of();
    }

    private List<Map<String, String>> options(String caseReference) {
        return access.passable(caseReference).stream()
                .map(person -> Map.of("label", person.name(), "value", person.id()))
                .toList();
    }
}
