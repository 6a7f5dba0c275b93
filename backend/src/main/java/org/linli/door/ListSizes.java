package org.linli.door;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.graphql.Page;

/** How many entries the lists of an operation can have. What cannot be told is taken to be the largest page. */
class ListSizes {

    private static final String FIRST = "first";
    private static final String CONNECTION = "Connection";

    private final Map<String, Object> variables;
    private final Map<String, Value<?>> defaults;
    private final int listSize;

    /** The variables are as they were sent; those that were not have the defaults of the operation. */
    ListSizes(Map<String, Object> variables, List<VariableDefinition> definitions, int listSize) {
        this.variables = variables;
        this.listSize = listSize;
        this.defaults = new HashMap<>();
        for (var definition : definitions) {
            if (definition.getDefaultValue() != null) {
                defaults.put(definition.getName(), definition.getDefaultValue());
            }
        }
    }

    static ListSizes of(OperationDefinition operation, Map<String, Object> variables, int listSize) {
        return new ListSizes(variables, operation.getVariableDefinitions(), listSize);
    }

    /** How many times the field's children are in the answer. */
    int times(Field field, GraphQLNamedType parent, GraphQLFieldDefinition definition) {
        var first = definition.getArgument(FIRST);
        if (first != null) {
            return pageSize(field, first);
        }
        var list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        // The edges of a connection are the page that its own field has paid for.
        return list && !parent.getName().endsWith(CONNECTION) ? listSize : 1;
    }

    private int pageSize(Field field, GraphQLArgument first) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(FIRST)) {
                return asked(argument.getValue(), first);
            }
        }
        return whenAbsent(first);
    }

    private int asked(@Nullable Value<?> value, GraphQLArgument first) {
        if (!(value instanceof VariableReference variable)) {
            return literal(value);
        }
        var name = variable.getName();
        if (variables.containsKey(name)) {
            return clamped(variables.get(name));
        }
        return defaults.containsKey(name) ? literal(defaults.get(name)) : whenAbsent(first);
    }

    private static int whenAbsent(GraphQLArgument first) {
        if (!first.hasSetDefaultValue()) {
            return Page.LARGEST;
        }
        var value = first.getArgumentDefaultValue().getValue();
        return value instanceof Value<?> literal ? literal(literal) : clamped(value);
    }

    private static int literal(@Nullable Value<?> value) {
        return value instanceof IntValue number ? clamped(number.getValue()) : Page.LARGEST;
    }

    private static int clamped(@Nullable Object value) {
        if (value instanceof BigInteger large) {
            return large.bitLength() > Integer.SIZE ? Page.LARGEST : clamped(large.longValue());
        }
        if (!(value instanceof Number number) || value instanceof BigDecimal) {
            return Page.LARGEST;
        }
        // A number below one is refused by the page itself; it must not make anything cheaper.
        var size = number.doubleValue();
        return Double.isNaN(size) ? Page.LARGEST : (int) Math.clamp(size, 1, Page.LARGEST);
    }
}
