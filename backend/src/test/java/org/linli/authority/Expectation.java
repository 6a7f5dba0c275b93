package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines that are checked in under {@code src/test/resources/authority}; changed on purpose with {@code -Dlinli.expect=write}. */
final class Expectation {

    private static final Path FOLDER = Path.of("src/test/resources/authority");

    private Expectation() {}

    static void requireSame(String name, List<String> lines) throws IOException {
        var file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("linli.expect"))) {
            Files.createDirectories(FOLDER);
            Files.write(file, lines);
        }
        assertThat(lines)
                .as("who may do what has changed; if that is meant, run the test once with -Dlinli.expect=write")
                .containsExactlyElementsOf(Files.readAllLines(file));
    }
}
