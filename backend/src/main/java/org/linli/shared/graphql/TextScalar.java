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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** A scalar that is written as text. */
abstract class TextScalar<T> implements RuntimeWiringConfigurer, Coercing<T, String> {

    private final String name;
    private final String expected;

    /** Takes the scalar's name and what is told of a value that cannot be read. */
    TextScalar(String name, String expected) {
        this.name = name;
        this.expected = expected;
    }

    /** The value of a text; null, or an exception of java.time, when it is none. */
    abstract @Nullable T read(String text);

    /** The text of a value. */
    abstract String write(Object value);

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.scalar(GraphQLScalarType.newScalar().name(name).coercing(this).build());
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return write(value);
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        var value = input instanceof String text ? parse(text) : null;
        if (value == null) {
            throw new CoercingParseValueException(expected);
        }
        return value;
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var value = input instanceof StringValue text ? parse(text.getValue()) : null;
        if (value == null) {
            throw new CoercingParseLiteralException(expected);
        }
        return value;
    }

    private @Nullable T parse(@Nullable String text) {
        try {
            return read(text == null ? "" : text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
