package org.linli.door;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;

/** Holds a document against the limits. Everything in it counts, whichever operation is to run. */
class DocumentCheck {

    private final DoorLimits limits;
    private final GraphQLSchema schema;

    DocumentCheck(DoorLimits limits, GraphQLSchema schema) {
        this.limits = limits;
        this.schema = schema;
    }

    /**
     * What a document came to.
     *
     * @param price of all of it
     * @param readsSchema whether it asks for {@code __schema}
     */
    record Result(Price price, boolean readsSchema) {}

    /** The price of the document, or a fault that names the limit that it goes beyond. */
    Result check(Document document, Map<String, Object> variables) {
        var fragments = fragments(document);
        var total = Price.NOTHING;
        var readsSchema = false;
        var used = new HashSet<String>();
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var pricing = new Pricing(schema, fragments, ListSizes.of(operation, variables, limits.listSize()));
            var price = price(operation, pricing);
            require(operation.getOperation() != Operation.MUTATION || price.rootFields() <= 1, "mutations", 1);
            total = total.plus(price);
            require(total);
            readsSchema |= pricing.readsSchema();
            used.addAll(pricing.used());
        }
        var rest = new Pricing(schema, fragments, new ListSizes(variables, List.of(), limits.listSize()));
        for (var name : fragments.keySet()) {
            total = used.contains(name) ? total : total.plus(rest.fragment(name).asExtra());
        }
        require(total);
        return new Result(total, readsSchema || rest.readsSchema());
    }

    private Map<String, FragmentDefinition> fragments(Document document) {
        var fragments = new HashMap<String, FragmentDefinition>();
        var count = 0;
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
                count++;
            } else if (!(definition instanceof OperationDefinition)) {
                throw Fault.badInput("door.definition");
            }
        }
        require(count <= limits.fragments(), "fragments", limits.fragments());
        return fragments;
    }

    private Price price(OperationDefinition operation, Pricing pricing) {
        var directives = operation.getDirectives().size();
        for (var variable : operation.getVariableDefinitions()) {
            directives += variable.getDirectives().size();
        }
        return pricing.of(operation.getSelectionSet(), root(operation.getOperation()))
                .plus(Price.ofDirectives(directives));
    }

    private @Nullable GraphQLObjectType root(Operation operation) {
        if (operation == Operation.QUERY) {
            return schema.getQueryType();
        }
        return operation == Operation.MUTATION ? schema.getMutationType() : schema.getSubscriptionType();
    }

    private void require(Price price) {
        require(price.depth() <= limits.depth(), "depth", limits.depth());
        require(price.aliases() <= limits.aliases(), "aliases", limits.aliases());
        require(price.directives() <= limits.directives(), "directives", limits.directives());
        require(price.rootFields() <= limits.rootFields(), "rootFields", limits.rootFields());
        require(price.fields() <= limits.fields(), "fields", limits.fields());
        require(price.cost() <= limits.cost(), "cost", limits.cost());
    }

    private static void require(boolean kept, String limit, int value) {
        if (!kept) {
            throw Fault.badInput("door." + limit, value);
        }
    }
}
