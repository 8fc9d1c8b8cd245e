package org.wholefamily.process.models;

import java.util.stream.Collectors;
import org.wholefamily.process.models.TableGrid.Region;
import org.wholefamily.process.models.TableGrid.TooLarge;

/** Whether the rows of a council's table overlap, or leave a gap where there has to be an answer. */
record TableRegions(String file, Sheet sheet, Facts facts, Faults faults) {

    private static final String LIMITS =
            "the table is too large to be weighed: at most %,d rows, %,d tries of the cells of a column"
                            .formatted(TableGrid.MOST_ROWS, TableGrid.MOST_TRIES)
                    + " and %,d regions; split it into several".formatted(TableGrid.MOST_REGIONS);

    /**
     * @param demand the table that takes what has to be taken; null when everything has to be
     * @param total whether anything has to be taken
     * @param named whether all has to be taken of what only the table's own rows name
     */
    void check(Sheet demand, boolean total, boolean named) {
        if (!sheet.single()) {
            return;
        }
        try {
            TableGrid grid = new TableGrid(sheet, demand, facts, named);
            grid.overlaps().forEach(this::overlap);
            if (total && weighable(sheet) && (demand == null || demand.single() && weighable(demand))) {
                grid.gaps().forEach(this::gap);
            }
        } catch (TooLarge e) {
            faults.add(new ModelFault(file, sheet.id(), LIMITS).at(sheet.question(), null, null));
        }
    }

    /** A cell that reads other facts is tried with them, not weighed. */
    private static boolean weighable(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.inputs().stream())
                .distinct()
                .allMatch(cell -> FeelText.variablesOfCell(cell).isEmpty());
    }

    private void overlap(Region region) {
        faults.add(fault("two rows answer at once: the rows "
                        + region.rows().stream().map(String::valueOf).collect(Collectors.joining(" and ")) + ", for "
                        + words(region))
                .at(sheet.question(), region.rows().get(1), null)
                .when(region.inputs()));
    }

    private void gap(Region region) {
        faults.add(fault("has no answer: no row for " + words(region))
                .at(sheet.question(), null, null)
                .when(region.inputs()));
    }

    private ModelFault fault(String reason) {
        return new ModelFault(file, sheet.id(), reason);
    }

    private static String words(Region region) {
        return region.inputs().entrySet().stream()
                .map(input -> input.getKey() + " " + input.getValue())
                .collect(Collectors.joining(", "));
    }
}
