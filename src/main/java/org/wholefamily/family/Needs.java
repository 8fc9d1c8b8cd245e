package org.wholefamily.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.process.SchemeTables;

/** The needs that each scheme knows: rows of its table, to which a council may add. */
@Service
public class Needs {

    private final SchemeTables tables;
    private final Councils councils;

    Needs(SchemeTables tables, Councils councils) {
        this.tables = tables;
        this.councils = councils;
    }

    /** In the order in which forms offer them. */
    public List<Need> of(String council, String scheme) {
        return once(rows(council, scheme));
    }

    /** Those of all the schemes that a council runs. */
    public List<Need> of(String council) {
        return once(councils.find(council).map(Council::schemes).stream()
                .flatMap(List::stream)
                .flatMap(scheme -> rows(council, scheme.code())));
    }

    private Stream<Need> rows(String council, String scheme) {
        return tables.rows(NeedTables.NEEDS, council, scheme).stream()
                .map(row -> new Need(NeedTables.NEED.in(row), NeedTables.LABEL.in(row), NeedTables.HEADLINE.in(row)));
    }

    private static List<Need> once(Stream<Need> needs) {
        Map<String, Need> byCode = new LinkedHashMap<>();
        needs.forEach(need -> byCode.putIfAbsent(need.code(), need));
        return List.copyOf(byCode.values());
    }
}
