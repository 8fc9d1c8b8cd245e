package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of which it is known who is who: left.csv, right.csv and truth.csv; without a right.csv the left has duplicates
 * within. Columns sex and family, for
 * those who are known, are optional.
 */
public final class Folder {

    static final List<String> COLUMNS =
            List.of("id", "forename", "surname", "date_of_birth", "postcode", "address", "number");

    private final Path folder;
    private final Roll people;
    private final Roll rows;
    private final List<String> sexes = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final Map<Integer, Set<Integer>> truth = new HashMap<>();

    private Folder(Path folder) throws IOException {
        this.folder = folder;
        boolean within = !Files.exists(folder.resolve("right.csv"));
        people = Roll.empty();
        Map<String, Integer> peopleById = fill(people, within ? "left.csv" : "right.csv");
        rows = within ? people : people.beside();
        Map<String, Integer> rowsById = within ? peopleById : fill(rows, "left.csv");
        for (CSVRecord pair : records("truth.csv")) {
            int row = rowsById.get(pair.get("left"));
            int person = peopleById.get(pair.get("right"));
            truth.computeIfAbsent(row, any -> new HashSet<>()).add(person);
            if (within) {
                truth.computeIfAbsent(person, any -> new HashSet<>()).add(row);
            }
        }
    }

    public static Folder read(Path folder) throws IOException {
        return new Folder(folder);
    }

    private Map<String, Integer> fill(Roll roll, String file) throws IOException {
        Map<String, Integer> byId = new HashMap<>();
        for (CSVRecord cells : records(file)) {
            byId.put(cells.get("id"), roll.size());
            roll.add(new PersonRow(
                    cells.get("id"),
                    cells.get("forename"),
                    cells.get("surname"),
                    cells.get("date_of_birth"),
                    cells.get("postcode"),
                    cells.get("address"),
                    cells.get("number")));
            if (roll == people) {
                sexes.add(cells.isMapped("sex") ? cells.get("sex") : "");
                families.add(cells.isMapped("family") ? cells.get("family") : "");
            }
        }
        return byId;
    }

    private List<CSVRecord> records(String file) throws IOException {
        return records(folder.resolve(file));
    }

    static List<CSVRecord> records(Path file) throws IOException {
        CSVFormat shape = CSVFormat.Builder.create(CSVFormat.DEFAULT)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(file), shape)) {
            return parser.getRecords();
        }
    }

    Roll people() {
        return people;
    }

    Roll rows() {
        return rows;
    }

    boolean isWithin() {
        return rows == people;
    }

    /** Who the row is about, of those who are known; several where somebody is known more than once. */
    Set<Integer> truth(int row) {
        return truth.getOrDefault(row, Set.of());
    }

    /** Who learnt and matched says of the rows, judged by the truth. */
    public Judgement judged() {
        Weights weights = Matching.learn(rows, people, 1, 1);
        Judgement judgement = new Judgement(this);
        if (isWithin()) {
            Duplicates duplicates = Matching.duplicates(people, weights);
            for (int row = 0; row < rows.size(); row++) {
                for (int other : duplicates.group(row)) {
                    if (other != row) {
                        judgement.linked(row, other);
                    }
                }
            }
            duplicates.asked().forEach(match -> {
                judgement.asked(match.row(), match.person());
                judgement.asked(match.person(), match.row());
            });
            judgement.questions(duplicates.asked().size());
        } else {
            Linkage linkage = Matching.link(rows, known(), weights);
            for (Match match : linkage.matches()) {
                if (match.answer() == Answer.ASKED) {
                    judgement.asked(match.row(), match.person());
                } else {
                    judgement.linked(match.row(), match.person());
                }
            }
            judgement.questions(linkage.questions().size());
        }
        return judgement;
    }

    private Known known() {
        Known known = Known.all(people);
        Map<String, Integer> first = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            if (!families.get(person).isEmpty()) {
                Integer relative = first.putIfAbsent(families.get(person), person);
                if (relative != null) {
                    known.learnFamily(relative, person);
                }
            }
        }
        return known;
    }

    /** Sex and age in bands on the day on which the youngest was born, of somebody who is known. */
    List<String> groups(int person) {
        List<String> of = new ArrayList<>();
        if (!sexes.get(person).isEmpty()) {
            of.add("sex " + sexes.get(person));
        }
        int born = people.birthday(person) / 10_000;
        if (born != 0) {
            int age = youngest() - born;
            of.add(
                    age < 10
                            ? "aged under 10"
                            : age < 20
                                    ? "aged 10 to 19"
                                    : age < 30 ? "aged 20 to 29" : age < 60 ? "aged 30 to 59" : "aged 60 and over");
        }
        return of;
    }

    private int youngest() {
        int youngest = 0;
        for (int person = 0; person < people.size(); person++) {
            youngest = Math.max(youngest, people.birthday(person) / 10_000);
        }
        return youngest;
    }
}
