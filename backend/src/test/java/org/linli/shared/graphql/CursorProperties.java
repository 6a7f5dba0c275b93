package org.linli.shared.graphql;

import static org.linli.fuzz.Fuzzing.require;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultKind;

/**
 * Whatever is given as a cursor is one, and stays the same when it is written and read again, or is the client's fault;
 * every position can be written, and is read as no position of another list.
 */
final class CursorProperties {

    private static final String LIST = "activities";
    private static final String OTHER = "stations";

    private CursorProperties() {}

    static List<String> seeds() {
        return List.of(
                "",
                new Cursor(0, 0).encode(LIST),
                new Cursor(1_795_000_000_000L, 723_456_789_012_345_678L).encode(LIST),
                new Cursor(Long.MIN_VALUE, Long.MAX_VALUE).encode(LIST),
                new Cursor(1, 2).encode(OTHER),
                "YWN0aXZpdGllczo5OTk5OTk5OTk5OTk5OTk5OTk5OjE",
                "YWN0aXZpdGllczowMDo-MQ");
    }

    static void check(byte[] input) {
        read(new String(input, StandardCharsets.UTF_8));
        var numbers = ByteBuffer.wrap(Arrays.copyOf(input, 2 * Long.BYTES));
        var any = new Cursor(numbers.getLong(), numbers.getLong());
        require(Cursor.decode(LIST, any.encode(LIST)).equals(any), "a position is read as it was written");
        require(isRefused(OTHER, any.encode(LIST)), "a position of another list is refused");
    }

    private static void read(String text) {
        if (isRefused(LIST, text)) {
            return;
        }
        var cursor = Cursor.decode(LIST, text);
        require(Cursor.decode(LIST, cursor.encode(LIST)).equals(cursor), "a cursor stays the same");
        require(isRefused(OTHER, text), "a cursor of another list is refused");
        require(Page.of(LIST, 1, text).afterOr(new Cursor(0, 0)).equals(cursor), "a page goes on from the cursor");
    }

    private static boolean isRefused(String list, String text) {
        try {
            Cursor.decode(list, text);
            return false;
        } catch (Fault fault) {
            require(fault.kind() == FaultKind.BAD_REQUEST, "it is the client's fault");
            return true;
        }
    }
}
