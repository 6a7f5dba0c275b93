package org.linli.shared.graphql;

import graphql.relay.Connection;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;

/**
 * The part of a list that was asked for.
 *
 * @param list name of the list, lower-case letters; a cursor of another list is refused
 * @param size how many rows, 1 to 50
 * @param after the row to go on from; null at the beginning
 */
public record Page(String list, int size, @Nullable Cursor after) {

    /** The most rows that one page has. */
    public static final int LARGEST = 50;

    /** Reads the arguments {@code first} and {@code after} of a connection. */
    public static Page of(String list, int first, @Nullable String after) {
        if (first < 1 || first > LARGEST) {
            throw Fault.badInput("first", LARGEST);
        }
        return new Page(list, first, after == null ? null : Cursor.decode(list, after));
    }

    /** How many rows to read: one more than asked for tells whether others follow. */
    public int limit() {
        return size + 1;
    }

    /** Where to go on from; {@code start} when the page is the first one. */
    public Cursor afterOr(Cursor start) {
        return after == null ? start : after;
    }

    /** Makes a connection of up to {@link #limit()} rows. */
    public <T> Connection<T> connect(List<T> rows, Function<T, Cursor> position) {
        List<Edge<T>> edges = rows.stream()
                .limit(size)
                .<Edge<T>>map(row -> new DefaultEdge<>(
                        row, new DefaultConnectionCursor(position.apply(row).encode(list))))
                .toList();
        var first = edges.isEmpty() ? null : edges.getFirst().getCursor();
        var last = edges.isEmpty() ? null : edges.getLast().getCursor();
        return new DefaultConnection<>(edges, new DefaultPageInfo(first, last, after != null, rows.size() > size));
    }
}
