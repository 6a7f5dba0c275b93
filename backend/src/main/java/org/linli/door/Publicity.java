package org.linli.door;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.graphql.Access;

/** Tells whether a valid document asks for nothing but what the schema opens to everyone. */
class Publicity {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;

    private Publicity(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    /** Whether all operations are queries and each of their fields is public, whatever directives say. */
    static boolean of(Document document, GraphQLSchema schema) {
        var publicity = new Publicity(schema, document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .allMatch(operation -> operation.getOperation() == Operation.QUERY
                        && publicity.isPublic(operation.getSelectionSet(), schema.getQueryType()));
    }

    private boolean isPublic(SelectionSet set, @Nullable GraphQLFieldsContainer type) {
        return type != null && set.getSelections().stream().allMatch(selection -> isPublic(selection, type));
    }

    private boolean isPublic(Selection<?> selection, GraphQLFieldsContainer type) {
        if (selection instanceof Field field) {
            return isPublic(field, type);
        }
        if (selection instanceof InlineFragment fragment) {
            return isPublic(fragment.getSelectionSet(), narrowed(type, fragment.getTypeCondition()));
        }
        var fragment = fragments.get(((FragmentSpread) selection).getName());
        return isPublic(fragment.getSelectionSet(), narrowed(type, fragment.getTypeCondition()));
    }

    private boolean isPublic(Field field, GraphQLFieldsContainer type) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return true;
        }
        var definition = type.getFieldDefinition(field.getName());
        if (definition == null || !Access.of(definition, type).equals(Optional.of(Access.PUBLIC))) {
            return false;
        }
        var inner = GraphQLTypeUtil.unwrapAll(definition.getType());
        return field.getSelectionSet() == null
                || inner instanceof GraphQLFieldsContainer container && isPublic(field.getSelectionSet(), container);
    }

    private @Nullable GraphQLFieldsContainer narrowed(GraphQLFieldsContainer type, @Nullable TypeName condition) {
        if (condition == null) {
            return type;
        }
        return schema.getType(condition.getName()) instanceof GraphQLFieldsContainer container ? container : null;
    }
}
