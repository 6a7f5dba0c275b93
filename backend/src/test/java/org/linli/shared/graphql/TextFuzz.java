package org.linli.shared.graphql;

import java.util.List;
import java.util.stream.Stream;

/** Any text in the place of a cursor, an instant or an id. */
public final class TextFuzz {

    private TextFuzz() {}

    public static List<String> seeds() {
        return Stream.of(CursorProperties.seeds(), DateTimeProperties.seeds(), IdProperties.seeds())
                .flatMap(List::stream)
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        CursorProperties.check(input);
        DateTimeProperties.check(input);
        IdProperties.check(input);
    }
}
