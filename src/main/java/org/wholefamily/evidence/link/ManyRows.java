package org.wholefamily.evidence.link;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and deletes many rows in a few statements, which takes a part of the time of one statement for each. */
@Component
class ManyRows {

    private static final int AT_A_TIME = 10_000;
    private static final int IN_A_LIST = 1000;

    /** The numbers that were given, as {@code listed.number}. */
    static final String LISTED = "unnest(cast(:numbers as varchar array)) as listed (number)";

    private final JdbcTemplate jdbc;
    private final JdbcClient named;

    ManyRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.named = JdbcClient.create(jdbc);
    }

    /** @param columns each with its type, such as {@code weak boolean}; the values of a row come in the same order */
    void insert(String table, List<String> columns, List<Object[]> rows) {
        String names = names(columns, column -> column[0]);
        String sql = "insert into " + table + " (" + names + ") select "
                + names(columns, column -> "cast(" + column[0] + " as " + column[1] + ")") + " from unnest("
                + String.join(", ", Collections.nCopies(columns.size(), "cast(? as varchar array)")) + ") as r ("
                + names
                + ")";
        each(
                rows,
                AT_A_TIME,
                some -> jdbc.execute(sql, (PreparedStatement insert) -> {
                    for (int column = 0; column < columns.size(); column++) {
                        int at = column;
                        Object[] values = some.stream()
                                .map(row -> Objects.toString(row[at], null))
                                .toArray();
                        insert.setArray(column + 1, insert.getConnection().createArrayOf("varchar", values));
                    }
                    return insert.executeUpdate();
                }));
    }

    private static String names(List<String> columns, Function<String[], String> name) {
        return columns.stream().map(column -> name.apply(column.split(" ", 2))).collect(Collectors.joining(", "));
    }

    void delete(String table, Collection<Long> rowNumbers) {
        delete(table, "row_number", rowNumbers);
    }

    void deleteById(String table, Collection<Long> ids) {
        delete(table, "id", ids);
    }

    private void delete(String table, String column, Collection<Long> numbers) {
        each(
                List.copyOf(numbers),
                IN_A_LIST,
                some -> named.sql("delete from " + table + " where " + column
                                + " in (select cast(listed.number as bigint) from " + LISTED + ")")
                        .param("numbers", texts(some))
                        .update());
    }

    /**
     * Reads rows by their numbers.
     *
     * @param sql from {@link #LISTED}, which is joined with what has the number: a database that does not know yet how many
     *     rows there are would read them all for a list of values
     */
    void read(String sql, Collection<Long> numbers, RowCallbackHandler taker) {
        each(
                List.copyOf(numbers),
                IN_A_LIST,
                some -> named.sql(sql).param("numbers", texts(some)).query(taker));
    }

    /** As {@link #LISTED} takes them. */
    static String[] texts(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }

    /** Hands out a list in parts. */
    static <T> void each(List<T> all, int most, Consumer<List<T>> taker) {
        for (int from = 0; from < all.size(); from += most) {
            taker.accept(all.subList(from, Math.min(all.size(), from + most)));
        }
    }
}
