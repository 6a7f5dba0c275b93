package org.linli.shared.graphql;

import static org.linli.fuzz.Fuzzing.require;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Any text is an instant of this century, as a variable and as a literal, that is written and read as the same, or neither. */
final class DateTimeProperties {

    private static final DateTimeScalar SCALAR = new DateTimeScalar();
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private DateTimeProperties() {}

    static List<String> seeds() {
        return List.of(
                "2026-11-22T09:30:00+08:00",
                "2026-11-22T09:30Z",
                "2000-01-01T00:00:00.000000001Z",
                "2099-12-31T23:59:59.999999999-18:00",
                "2026-02-29T24:00:00Z",
                "+999999999-12-31T23:59:59+18:00",
                "-2026-11-22t09:30:60z",
                "");
    }

    static void check(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var instant = asVariable(text);
        require(Objects.equals(instant, asLiteral(text)), "variables and literals are read alike");
        if (instant != null) {
            require(!instant.isBefore(FIRST) && instant.isBefore(END), "it is of this century");
            var written = SCALAR.serialize(instant, CONTEXT, Locale.ENGLISH);
            require(instant.equals(asVariable(written)), "an instant is read as it was written");
        }
    }

    private static @Nullable Instant asVariable(String text) {
        try {
            return SCALAR.parseValue(text, CONTEXT, Locale.ENGLISH);
        } catch (CoercingParseValueException refused) {
            return null;
        }
    }

    private static @Nullable Instant asLiteral(String text) {
        try {
            return SCALAR.parseLiteral(
                    StringValue.of(text), CoercedVariables.emptyVariables(), CONTEXT, Locale.ENGLISH);
        } catch (CoercingParseLiteralException refused) {
            return null;
        }
    }
}
