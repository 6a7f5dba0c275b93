package org.linli.shared.graphql;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
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

    /** Reads the argument {@code first} of a list; what is not 1 to {@value #LARGEST} is a fault of the request. */
    public static int size(int first) {
        if (first < 1 || first > LARGEST) {
            throw Fault.badInput("first", LARGEST);
        }
        return first;
    }

    /** Reads the arguments {@code first} and {@code after} of a connection. */
    public static Page of(String list, int first, @Nullable String after) {
        return new Page(list, size(first), after == null ? null : Cursor.decode(list, after));
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
        return connect(rows, position, null);
    }

    /**
     * Makes a connection of up to {@link #limit()} rows that a search has found. When they do not fill the page though the
     * search stopped before the end of the list, the next page goes on from where it stopped, not from the last row.
     *
     * @param searchedTo the position that the search stopped at; null when it came to the end of the list
     */
    public <T> Connection<T> connect(List<T> rows, Function<T, Cursor> position, @Nullable Cursor searchedTo) {
        List<Edge<T>> edges = rows.stream()
                .limit(size)
                .<Edge<T>>map(row -> new DefaultEdge<>(row, cursor(position.apply(row))))
                .toList();
        var stopped = rows.size() > size ? null : searchedTo;
        var first = edges.isEmpty() ? null : edges.getFirst().getCursor();
        var last = edges.isEmpty() ? null : edges.getLast().getCursor();
        var end = stopped == null ? last : cursor(stopped);
        var hasNext = rows.size() > size || stopped != null;
        return new DefaultConnection<>(edges, new DefaultPageInfo(first, end, after != null, hasNext));
    }

    private ConnectionCursor cursor(Cursor position) {
        return new DefaultConnectionCursor(position.encode(list));
    }
}
