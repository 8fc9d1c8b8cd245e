package org.wholefamily.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.FormFault;
import org.wholefamily.process.FormRefused;

/** Tells the faults of a referral: to programs as a problem, to people by the words of their form. */
final class ReferralFaults {

    private ReferralFaults() {}

    /** @param column of the first fault; empty when it stands in no column */
    static Problem problem(HttpStatus status, String code, Map<String, String> reasons, String column) {
        List<Map.Entry<String, String>> told =
                reasons.entrySet().stream().limit(FormRefused.MOST_TOLD).toList();
        String detail = told.stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .collect(Collectors.joining("\n"));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("field", told.get(0).getKey());
        if (!column.isEmpty()) {
            more.put("column", column);
        }
        more.put(
                "faults",
                told.stream()
                        .map(fault -> Map.of("path", fault.getKey(), "reason", fault.getValue()))
                        .toList());
        more.put("more", reasons.size() - told.size());
        return new Problem(status, code, detail, more);
    }

    static FormRefused onForm(Map<String, String> reasons) {
        List<FormFault> faults = reasons.entrySet().stream()
                .limit(FormRefused.MOST_TOLD)
                .map(fault -> new FormFault(fault.getKey(), null, "", fault.getValue()))
                .toList();
        return new FormRefused(faults, reasons.size() - faults.size());
    }
}
