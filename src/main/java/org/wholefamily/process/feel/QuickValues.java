package org.wholefamily.process.feel;

import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Turns values as another mapper does, and the plainest without asking it: that one leaves its list of mappers by throwing, once
 * for each value of each cell.
 */
final class QuickValues implements ValueMapper {

    private final ValueMapper all;

    QuickValues(ValueMapper all) {
        this.all = all;
    }

    @Override
    public Val toVal(Object value) {
        if (value == null) {
            return ValNull$.MODULE$;
        }
        if (value instanceof Val mapped) {
            return mapped;
        }
        if (value instanceof Boolean yes) {
            return new ValBoolean(yes);
        }
        return value instanceof String text ? new ValString(text) : all.toVal(value);
    }

    @Override
    public Object unpackVal(Val value) {
        if (value instanceof ValNull$) {
            return null;
        }
        if (value instanceof ValBoolean yes) {
            return yes.value();
        }
        return value instanceof ValString text ? text.value() : all.unpackVal(value);
    }
}
