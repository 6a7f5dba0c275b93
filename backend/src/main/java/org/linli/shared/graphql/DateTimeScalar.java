package org.linli.shared.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalar DateTime: an instant in RFC 3339, written in UTC, read with any offset, from the year 2000 to 2100. */
@Component
class DateTimeScalar implements RuntimeWiringConfigurer, Coercing<Instant, String> {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final String EXPECTED = "DateTime must be an RFC 3339 instant of the years 2000 to 2099,"
            + " for example 2026-11-22T09:30:00+08:00.";

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.scalar(
                GraphQLScalarType.newScalar().name("DateTime").coercing(this).build());
    }

    @Override
    public String serialize(Object instant, GraphQLContext context, Locale locale) {
        return instant.toString();
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        var instant = input instanceof String text ? parse(text) : null;
        if (instant == null) {
            throw new CoercingParseValueException(EXPECTED);
        }
        return instant;
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var instant = input instanceof StringValue text ? parse(text.getValue()) : null;
        if (instant == null) {
            throw new CoercingParseLiteralException(EXPECTED);
        }
        return instant;
    }

    private static @Nullable Instant parse(@Nullable String text) {
        try {
            var instant = OffsetDateTime.parse(text == null ? "" : text).toInstant();
            return instant.isBefore(EARLIEST) || !instant.isBefore(LATEST) ? null : instant;
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }
}
