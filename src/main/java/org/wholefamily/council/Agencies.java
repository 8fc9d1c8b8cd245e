package org.wholefamily.council;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each council calls its agencies; one that is its partner no more keeps its last name. */
@Repository
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency as its council calls it; a code that the council never had is its own words. */
    public String name(String council, String agency) {
        return names(council).apply(agency);
    }

    /** The same for all agencies of a council, read once. */
    public UnaryOperator<String> names(String council) {
        Map<String, String> names = ever(council);
        return agency -> names.getOrDefault(agency, words(agency));
    }

    /** All that are or were a council's agencies: the names by the codes, in the order of the names. */
    public Map<String, String> ever(String council) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select agency, name from council_agency where council = :council order by name, agency")
                .param("council", council)
                .query(row -> {
                    names.put(row.getString("agency"), row.getString("name"));
                });
        return names;
    }

    /** The codes of the partners of these councils; with none named, of all councils. */
    public Set<String> of(Collection<String> councils) {
        return new TreeSet<>(jdbc.sql("select distinct agency from council_agency where partner"
                        + (councils.isEmpty() ? "" : " and council in (:councils)"))
                .param("councils", councils)
                .query(String.class)
                .list());
    }

    private static String words(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
