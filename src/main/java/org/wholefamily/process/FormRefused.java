package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wholefamily.problem.Refusal;

/** Answers that break the form's contract: each with its question, and why in words that a caseworker understands. */
public class FormRefused extends RuntimeException implements Refusal {

    /** More are counted only: nobody reads them, and a program that sends so many is wrong as a whole. */
    public static final int MOST_TOLD = 50;

    private final transient List<FormFault> faults;
    private final int more;

    public FormRefused(String field, String reason) {
        this(List.of(FormFault.of(field, reason)), 0);
    }

    /**
     * All that is wrong with a submission.
     *
     * @param faults in the order of the form; at least one
     * @param more how many there are beside these
     */
    public FormRefused(List<FormFault> faults, int more) {
        super(told(faults, more));
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    private static String told(List<FormFault> faults, int more) {
        String lines = faults.stream().map(FormFault::told).collect(Collectors.joining("\n"));
        return more == 0 ? lines : lines + "\nand " + more + " more";
    }

    /** The key of the first field, as it can be told. */
    public String field() {
        return faults.get(0).path();
    }

    public List<FormFault> faults() {
        return faults;
    }

    /** The same refusal, each fault told otherwise. */
    public FormRefused told(UnaryOperator<FormFault> otherwise) {
        FormRefused told = new FormRefused(faults.stream().map(otherwise).toList(), more);
        told.setStackTrace(getStackTrace());
        return told;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String kind() {
        return "InvalidRequestException";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("faults", faults, "more", more);
    }
}
