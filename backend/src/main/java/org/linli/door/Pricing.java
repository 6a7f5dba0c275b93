package org.linli.door;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;

/**
 * Prices one operation in a walk over its document: each fragment is priced once and added wherever it is used. A field
 * costs one, and what it holds as often as its list can have entries. What does not fit the schema is priced by its
 * length; the validation that follows refuses it.
 */
class Pricing {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final ListSizes sizes;
    private final ObjectTypes objects;
    private final Map<String, Price> priced = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private boolean readsSchema;

    Pricing(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, ListSizes sizes) {
        this.schema = schema;
        this.fragments = fragments;
        this.sizes = sizes;
        this.objects = new ObjectTypes(schema);
    }

    /** Whether {@code __schema} stands anywhere in what was priced. */
    boolean readsSchema() {
        return readsSchema;
    }

    /** Fragments that what was priced uses. */
    Set<String> used() {
        return priced.keySet();
    }

    Price of(@Nullable SelectionSet selections, @Nullable GraphQLCompositeType parent) {
        if (selections == null) {
            return Price.NOTHING;
        }
        var always = Price.NOTHING;
        var sometimes = new LinkedHashMap<GraphQLCompositeType, Long>();
        for (Selection<?> selection : selections.getSelections()) {
            var price = of(selection, parent);
            var condition = condition(selection);
            if (condition == null || !ObjectTypes.areSeveralOf(parent)) {
                always = always.plus(price);
            } else {
                always = always.plus(price.at(0));
                sometimes.merge(condition, price.cost(), (one, other) -> Math.min(one + other, Price.MOST));
            }
        }
        return sometimes.isEmpty() ? always : always.at(always.cost() + objects.dearest(parent, sometimes));
    }

    private Price of(Selection<?> selection, @Nullable GraphQLCompositeType parent) {
        if (selection instanceof Field field) {
            return field(field, parent)
                    .plus(Price.ofDirectives(field.getDirectives().size()));
        }
        if (selection instanceof InlineFragment fragment) {
            var type = fragment.getTypeCondition() == null ? parent : condition(fragment);
            return of(fragment.getSelectionSet(), type)
                    .plus(Price.ofDirectives(fragment.getDirectives().size()));
        }
        var spread = (FragmentSpread) selection;
        return fragment(spread.getName())
                .plus(Price.ofDirectives(spread.getDirectives().size()));
    }

    private Price field(Field field, @Nullable GraphQLCompositeType parent) {
        var alias = field.getAlias() != null;
        var name = field.getName();
        if (name.equals(Introspection.SchemaMetaFieldDef.getName())) {
            readsSchema = true;
            return of(field.getSelectionSet(), null).under(alias, 1).ofIntrospection();
        }
        if (name.equals(Introspection.TypeMetaFieldDef.getName())) {
            return of(field.getSelectionSet(), null).under(alias, 1).ofIntrospection();
        }
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return Price.NOTHING.under(alias, 1).asExtra();
        }
        var definition = parent instanceof GraphQLFieldsContainer holder ? holder.getFieldDefinition(name) : null;
        if (parent == null || definition == null) {
            return of(field.getSelectionSet(), null).under(alias, 1);
        }
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        var children = of(field.getSelectionSet(), type instanceof GraphQLCompositeType holder ? holder : null);
        return children.under(alias, times(field, parent, definition));
    }

    /** Those who implement an interface may have larger defaults than it has itself. */
    private int times(Field field, GraphQLCompositeType parent, GraphQLFieldDefinition definition) {
        var most = sizes.times(field, parent, definition);
        if (parent instanceof GraphQLInterfaceType) {
            for (var object : objects.of(parent)) {
                most = Math.max(most, sizes.times(field, parent, object.getFieldDefinition(field.getName())));
            }
        }
        return most;
    }

    Price fragment(String name) {
        var known = priced.get(name);
        if (known != null) {
            return known;
        }
        var fragment = fragments.get(name);
        if (fragment == null) {
            return Price.NOTHING;
        }
        if (!open.add(name)) {
            throw Fault.badInput("door.cycle");
        }
        var price = of(
                        fragment.getSelectionSet(),
                        composite(fragment.getTypeCondition().getName()))
                .plus(Price.ofDirectives(fragment.getDirectives().size()));
        open.remove(name);
        priced.put(name, price);
        return price;
    }

    private @Nullable GraphQLCompositeType condition(Selection<?> selection) {
        if (selection instanceof InlineFragment fragment && fragment.getTypeCondition() != null) {
            return composite(fragment.getTypeCondition().getName());
        }
        if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
            return composite(fragments.get(spread.getName()).getTypeCondition().getName());
        }
        return null;
    }

    private @Nullable GraphQLCompositeType composite(String name) {
        return schema.getType(name) instanceof GraphQLCompositeType type ? type : null;
    }
}
