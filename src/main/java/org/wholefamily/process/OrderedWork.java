package org.wholefamily.process;

import java.util.List;
import java.util.Set;

/** Work that moves one thing on, each piece from where it may stand: done anywhere else it is refused. */
public interface OrderedWork {

    /** The id of the process whose work it is. */
    String process();

    List<Move> moves();

    /**
     * One piece of work.
     *
     * @param bean that does it
     * @param task the word of the task at whose end it is done where a model does not name the bean; null for none
     * @param from where what it moves has to stand; empty for work that begins it
     * @param to where it stands then
     */
    record Move(String bean, String task, Set<String> from, String to) {

        /** @param at where what it moves stands; empty before it has begun */
        public boolean isDoneAt(String at) {
            return from.isEmpty() || from.contains(at);
        }
    }
}
