package org.linli.shared.graphql;

import static org.linli.fuzz.Fuzzing.require;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/** Any text given as an id is a number for a controller, or a fault of the request that names the argument. */
final class IdProperties {

    private static final GraphQlArgumentBinder BINDER =
            new GraphQlArgumentBinder(GraphQlArgumentBinder.Options.create());
    private static final ResolvableType ID = ResolvableType.forClass(long.class);

    private IdProperties() {}

    static List<String> seeds() {
        return List.of(
                "0", "-1", "723456789012345678", "9223372036854775808", "0x10", "#ff", "010", "1e3", "１２", " 7 ", "");
    }

    static void check(byte[] input) {
        bind(new String(input, StandardCharsets.UTF_8));
        var any = ByteBuffer.wrap(Arrays.copyOf(input, Long.BYTES)).getLong();
        require(Long.valueOf(any).equals(bind(Long.toString(any))), "a number in decimal is that id");
    }

    private static @Nullable Object bind(String text) {
        try {
            var id = BINDER.bind(text, false, ID);
            require(id instanceof Long, "an id is a number");
            return id;
        } catch (BindException refused) {
            require(refused.hasErrors(), "a refusal says why");
            return null;
        }
    }
}
