package org.linli.door;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which objects can stand where an interface or a union does, and which of them is the dearest. */
class ObjectTypes {

    private final GraphQLSchema schema;

    ObjectTypes(GraphQLSchema schema) {
        this.schema = schema;
    }

    static boolean areSeveralOf(@Nullable GraphQLCompositeType type) {
        return type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType;
    }

    /** Objects that the interface or union can be; none for another type. */
    List<GraphQLObjectType> of(@Nullable GraphQLCompositeType type) {
        if (type instanceof GraphQLInterfaceType parent) {
            return schema.getImplementations(parent);
        }
        if (type instanceof GraphQLUnionType union) {
            return union.getTypes().stream()
                    .map(GraphQLNamedType::getName)
                    .map(schema::getObjectType)
                    .toList();
        }
        return List.of();
    }

    /** The most that one object pays for fragments of these types: it has only those that fit it. */
    long dearest(@Nullable GraphQLCompositeType parent, Map<GraphQLCompositeType, Long> costs) {
        var most = 0L;
        for (var cost : costs.values()) {
            most = Math.max(most, cost);
        }
        for (var object : of(parent)) {
            var sum = 0L;
            for (var entry : costs.entrySet()) {
                sum += fits(entry.getKey(), object) ? entry.getValue() : 0;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private boolean fits(GraphQLCompositeType condition, GraphQLObjectType object) {
        return condition.equals(object) || areSeveralOf(condition) && schema.isPossibleType(condition, object);
    }
}
