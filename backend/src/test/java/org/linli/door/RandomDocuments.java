package org.linli.door;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Documents made at random, each in two forms that ask for the same: with fragments, some of which are used again and
 * again, and with what each of them holds written out wherever it is used.
 */
final class RandomDocuments {

    private static final String VARIABLES = "($n0: Int, $n1: Int = 7, $n2: Int! = 50, $b: Boolean! = true)";
    private static final List<String> SIZES = List.of(
            "$n0", "$n1", "$n2", "$unknown", "-3", "0", "1", "2", "20", "50", "51", "99999999999", "null", "\"3\"");
    private static final List<Object> SENT = List.of(-1, 0, 1, 3, 20, 50, 51, 4_294_967_296L, 2.5, "4", true);
    private static final List<String> DIRECTIVES = List.of(" @include(if: true)", " @skip(if: $b)", " @nonsense");
    private static final int DEEPEST = 8;
    private static final int MOST_SELECTIONS = 60;
    private static final int LONGEST = 20_000;

    private final GraphQLSchema schema;
    private final ObjectTypes objects;
    private final IntUnaryOperator below;
    private final List<Fragment> fragments = new ArrayList<>();
    private int selections;
    private int length;

    private RandomDocuments(GraphQLSchema schema, IntUnaryOperator below) {
        this.schema = schema;
        this.objects = new ObjectTypes(schema);
        this.below = below;
    }

    /**
     * One document in both forms.
     *
     * @param fragments with fragments
     * @param inlined without any
     * @param variables that go with both
     * @param uses how many fragments are used how often, together
     */
    record Twins(String fragments, String inlined, Map<String, Object> variables, int uses) {}

    /** A part of a document in both forms. */
    private record Part(String fragments, String inlined) {

        private static Part same(String text) {
            return new Part(text, text);
        }

        private Part plus(Part other) {
            return new Part(fragments + other.fragments, inlined + other.inlined);
        }
    }

    /** A fragment that is complete, so that using it makes no circle. */
    private record Fragment(String name, String type, String directives, Part body) {}

    /** Makes one; {@code below} chooses a number from 0 to below the one that it is given. */
    static Twins next(GraphQLSchema schema, IntUnaryOperator below) {
        return new RandomDocuments(schema, below).twins();
    }

    private Twins twins() {
        var body = Part.same("query Q" + VARIABLES + directives()).plus(set(schema.getQueryType(), 0));
        var definitions = fragments.stream()
                .map(fragment -> "\nfragment %s on %s%s%s"
                        .formatted(
                                fragment.name,
                                fragment.type,
                                fragment.directives,
                                fragment.body().fragments()))
                .collect(Collectors.joining());
        var uses = body.fragments().split("\\.\\.\\.F", -1).length - 1 + definitions.split("\\.\\.\\.F", -1).length - 1;
        return new Twins(body.fragments() + definitions, body.inlined(), variables(), uses);
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        for (var name : List.of("n0", "n1", "n2")) {
            if (chance(2)) {
                variables.put(name, chance(8) ? null : pick(SENT));
            }
        }
        return variables;
    }

    private Part set(GraphQLCompositeType type, int depth) {
        var set = Part.same(" {");
        var number = 1 + below(4);
        for (var i = 0; i < number; i++) {
            set = set.plus(selection(type, depth));
        }
        return set.plus(Part.same(" }"));
    }

    private Part selection(GraphQLCompositeType type, int depth) {
        selections++;
        var kind = below(10);
        if (selections < MOST_SELECTIONS && depth < DEEPEST && kind < 4) {
            return kind < 1 ? inlineFragment(type, depth) : spread(type, depth);
        }
        return field(type, depth);
    }

    private Part inlineFragment(GraphQLCompositeType type, int depth) {
        var condition = chance(3) ? type : pick(related(type));
        var name = condition.equals(type) && chance(2) ? "" : " on " + condition.getName();
        return Part.same(" ..." + name + directives()).plus(set(condition, depth + 1));
    }

    private Part spread(GraphQLCompositeType type, int depth) {
        var names = related(type).stream().map(GraphQLNamedType::getName).toList();
        var known = fragments.stream()
                .filter(fragment -> names.contains(fragment.type)
                        && length + fragment.body.inlined().length() < LONGEST)
                .toList();
        var fragment = known.isEmpty() || chance(4) ? newFragment(pick(related(type)), depth) : pick(known);
        length += fragment.body.inlined().length();
        var directives = directives();
        return new Part(
                " ..." + fragment.name + directives,
                " ... on " + fragment.type + directives + fragment.directives + fragment.body.inlined());
    }

    private Fragment newFragment(GraphQLCompositeType type, int depth) {
        var directives = directives();
        var body = set(type, depth + 1);
        var fragment = new Fragment("F" + fragments.size(), type.getName(), directives, body);
        fragments.add(fragment);
        return fragment;
    }

    private Part field(GraphQLCompositeType type, int depth) {
        var alias = chance(6) ? " a" + below(3) + ":" : "";
        if (!(type instanceof GraphQLFieldsContainer holder) || chance(10)) {
            return Part.same(alias + " " + Introspection.TypeNameMetaFieldDef.getName() + directives());
        }
        if (holder.equals(schema.getQueryType()) && chance(20)) {
            return Part.same(alias + " __type(name: \"X\") { name fields { name" + directives() + " } }");
        }
        var definition = pick(holder.getFieldDefinitions());
        var inner = GraphQLTypeUtil.unwrapAll(definition.getType());
        var head = Part.same(alias + " " + definition.getName() + arguments(definition) + directives());
        if (!(inner instanceof GraphQLCompositeType children)) {
            return head;
        }
        var leaf = depth >= DEEPEST || selections >= MOST_SELECTIONS;
        return head.plus(leaf ? Part.same(" { __typename }") : set(children, depth + 1));
    }

    private String arguments(GraphQLFieldDefinition definition) {
        return definition.getArgument("first") == null || chance(3) ? "" : "(first: " + pick(SIZES) + ")";
    }

    private String directives() {
        return chance(12) ? pick(DIRECTIVES) : "";
    }

    /** Types that a fragment in the place of this one can name. */
    private List<GraphQLCompositeType> related(GraphQLCompositeType type) {
        var related = new ArrayList<GraphQLCompositeType>();
        related.add(type);
        related.addAll(objects.of(type));
        if (type instanceof GraphQLObjectType object) {
            object.getInterfaces().forEach(parent -> related.add((GraphQLCompositeType) parent));
            schema.getAllTypesAsList().stream()
                    .filter(other -> other instanceof GraphQLUnionType union && schema.isPossibleType(union, object))
                    .forEach(union -> related.add((GraphQLCompositeType) union));
        }
        return related;
    }

    private boolean chance(int oneIn) {
        return below(oneIn) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private int below(int bound) {
        return below.applyAsInt(bound);
    }
}
