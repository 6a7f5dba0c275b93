package org.linli.authority;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a call of any operation from the schema alone. */
final class Documents {

    private Documents() {}

    /** A call and what to send with it. */
    record Call(String document, Map<String, Object> variables) {}

    /**
     * The call of an operation with everything that it must be told.
     *
     * @param kind {@code query} or {@code mutation}
     * @param ids the id, or the phone number, to send for an argument or input field of this name
     */
    static Call call(String kind, GraphQLFieldDefinition operation, Function<String, Object> ids) {
        var needed = operation.getArguments().stream()
                .filter(argument -> isNeeded(argument.getType(), argument.hasSetDefaultValue()))
                .toList();
        var variables = new HashMap<String, Object>();
        needed.forEach(
                argument -> variables.put(argument.getName(), value(argument.getName(), argument.getType(), ids)));
        var declared = needed.stream().map(Documents::declaration).collect(Collectors.joining(", "));
        var passed = needed.stream()
                .map(argument -> argument.getName() + ": $" + argument.getName())
                .collect(Collectors.joining(", "));
        var document = "%s %s { %s%s %s }"
                .formatted(
                        kind,
                        declared.isEmpty() ? "" : "(" + declared + ")",
                        operation.getName(),
                        passed.isEmpty() ? "" : "(" + passed + ")",
                        selection(operation));
        return new Call(document, variables);
    }

    private static String declaration(GraphQLArgument argument) {
        return "$%s: %s".formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType()));
    }

    private static String selection(GraphQLFieldDefinition operation) {
        if (!(GraphQLTypeUtil.unwrapAll(operation.getType()) instanceof GraphQLObjectType type)) {
            return "";
        }
        if (type.getField("edges") != null) {
            return "{ edges { cursor } }";
        }
        return type.getField("userErrors") == null ? "{ __typename }" : "{ userErrors { code } }";
    }

    private static boolean isNeeded(GraphQLInputType type, boolean hasDefault) {
        return type instanceof GraphQLNonNull && !hasDefault;
    }

    private static Object value(String name, GraphQLInputType type, Function<String, Object> ids) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            return List.of(value(name, (GraphQLInputType) list.getWrappedType(), ids));
        }
        if (bare instanceof GraphQLInputObjectType input) {
            return fields(input, ids);
        }
        if (bare instanceof GraphQLEnumType values) {
            return values.getValues().getFirst().getName();
        }
        return switch (GraphQLTypeUtil.simplePrint(bare)) {
            case "ID" -> ids.apply(name);
            case "Int" -> 1;
            case "Float" -> 1.5;
            case "Boolean" -> true;
            case "DateTime" -> name.startsWith("end") ? "2030-01-01T02:00:00Z" : "2030-01-01T00:00:00Z";
            case "Date" -> "2030-01-01";
            case "LocalTime" -> "08:00";
            default -> name.equals("phone") ? ids.apply(name) : "按流程办理";
        };
    }

    private static Map<String, Object> fields(GraphQLInputObjectType input, Function<String, Object> ids) {
        var fields = new HashMap<String, Object>();
        for (var field : new ArrayList<GraphQLInputObjectField>(input.getFields())) {
            if (isNeeded(field.getType(), field.hasSetDefaultValue())) {
                fields.put(field.getName(), value(field.getName(), field.getType(), ids));
            }
        }
        return fields;
    }
}
