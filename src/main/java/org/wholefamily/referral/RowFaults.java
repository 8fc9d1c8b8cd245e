package org.wholefamily.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wholefamily.file.CellRefused;

/** Collects what is wrong with a referral, one fault a place, so that the referrer is told all of it at once. */
final class RowFaults {

    private final Map<String, CellRefused> byPlace = new LinkedHashMap<>();

    /** What is read; null when it is refused, which is noted. */
    <T> T noted(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CellRefused refused) {
            byPlace.putIfAbsent(JsonReferral.field(refused), refused);
            return null;
        }
    }

    int count() {
        return byPlace.size();
    }

    /** @throws ReferralRefused when there is any fault */
    void refuse() {
        if (!byPlace.isEmpty()) {
            throw new ReferralRefused(List.copyOf(byPlace.values()));
        }
    }
}
