package org.linli.shared.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.shared.Permission;

/** Circles of people that a field is open to; the same names stand in the schema. */
public enum Access {
    /** Everyone, signed in or not. */
    PUBLIC,
    /** Every person with a valid session. */
    SIGNED_IN,
    /** Only the person whom the object belongs to. */
    OWNER,
    /** Staff with an appointment at the object's node or above it. */
    STAFF;

    /** Who may read a field: what it says itself, or what its type says; nothing where neither does. */
    public static Optional<Access> of(GraphQLFieldDefinition field, GraphQLFieldsContainer type) {
        return Stream.of(field, (GraphQLDirectiveContainer) type)
                .map(element -> element.getAppliedDirective("access"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(directive -> Access.valueOf(directive.getArgument("to").getValue()));
    }

    /** What an appointment must permit, as an applied directive says; nothing where it says nothing. */
    static Optional<Permission> permission(GraphQLAppliedDirective directive) {
        String name = directive.getArgument("may").getValue();
        return Optional.ofNullable(name).map(Permission::valueOf);
    }
}
