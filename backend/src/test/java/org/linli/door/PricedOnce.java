package org.linli.door;

import graphql.language.FragmentDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The mutant that prices a fragment where it is used first only, as graphql-java's own instrumentations do. */
final class PricedOnce extends Pricing {

    private final Set<String> seen = new HashSet<>();

    PricedOnce(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, ListSizes sizes) {
        super(schema, fragments, sizes);
    }

    @Override
    Price fragment(String name) {
        return seen.add(name) ? super.fragment(name) : Price.NOTHING;
    }
}
