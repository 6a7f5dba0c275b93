package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaConventionsTests {

    private final GraphQLSchema schema = SchemaFiles.schema("classpath*:graphql/*.graphqls");

    @Test
    void everythingIsDescribedInSentences() {
        var silent = elements()
                .filter(element -> !isOperationType(element))
                .filter(element -> element.getDescription() == null
                        || !element.getDescription().strip().endsWith("."))
                .map(GraphQLNamedSchemaElement::getName);

        assertThat(silent).isEmpty();
    }

    @Test
    void namesFollowTheConvention() {
        assertThat(elements().filter(element -> !isWellNamed(element)).map(GraphQLNamedSchemaElement::getName))
                .isEmpty();
    }

    @Test
    void mutationsTakeOneInputAndReturnAPayloadWithUserErrors() {
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var stem = Character.toUpperCase(mutation.getName().charAt(0))
                    + mutation.getName().substring(1);
            assertThat(mutation.getArguments()).as(mutation.getName()).hasSize(1);
            var input = mutation.getArguments().getFirst();
            assertThat(input.getName()).isEqualTo("input");
            assertThat(GraphQLTypeUtil.simplePrint(input.getType())).isEqualTo(stem + "Input!");
            assertThat(GraphQLTypeUtil.simplePrint(mutation.getType())).isEqualTo(stem + "Payload!");
            var payload = schema.getObjectType(stem + "Payload");
            assertThat(GraphQLTypeUtil.simplePrint(
                            payload.getField("userErrors").getType()))
                    .matches("\\[[A-Za-z]+Error!\\]!");
        }
    }

    @Test
    void everyMutationCanBeRepeated() {
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
            var requestId = input.getField("clientRequestId");
            assertThat(requestId).as(mutation.getName()).isNotNull();
            assertThat(GraphQLTypeUtil.simplePrint(requestId.getType())).isEqualTo("ID");
        }
    }

    @Test
    void listsAreConnectionsOrShortListsWithoutNulls() {
        var wrong = objectTypes()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(field -> GraphQLTypeUtil.simplePrint(field.getType()))
                .filter(type -> type.startsWith("["))
                .filter(type -> !type.matches("\\[[A-Za-z]+!\\]!") && !type.equals("[String!]"));

        assertThat(wrong).isEmpty();
    }

    @Test
    void connectionsTakeFirstAndAfter() {
        var connections = objectTypes()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> GraphQLTypeUtil.simplePrint(field.getType()).endsWith("Connection!"))
                .toList();

        assertThat(connections).isNotEmpty();
        for (var field : connections) {
            assertThat(GraphQLTypeUtil.simplePrint(field.getArgument("first").getType()))
                    .isEqualTo("Int!");
            assertThat(field.getArgument("first").hasSetDefaultValue()).isTrue();
            assertThat(GraphQLTypeUtil.simplePrint(field.getArgument("after").getType()))
                    .isEqualTo("String");
        }
    }

    @Test
    void everyFieldHasARuleOfAccess() {
        var open = new ArrayList<String>();
        objectTypes()
                .filter(type -> !type.hasAppliedDirective("access"))
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(field -> !field.hasAppliedDirective("access"))
                        .forEach(field -> open.add(type.getName() + "." + field.getName())));

        assertThat(open).isEmpty();
    }

    private boolean isOperationType(GraphQLNamedSchemaElement element) {
        return element == schema.getQueryType() || element == schema.getMutationType();
    }

    private boolean isWellNamed(GraphQLNamedSchemaElement element) {
        var name = element.getName();
        if (element instanceof GraphQLEnumValueDefinition) {
            return name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
        }
        var isMember = element instanceof GraphQLFieldDefinition
                || element instanceof GraphQLInputObjectField
                || element instanceof GraphQLArgument;
        return name.matches(isMember ? "[a-z][A-Za-z0-9]*" : "[A-Z][A-Za-z0-9]*");
    }

    private Stream<GraphQLObjectType> objectTypes() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast);
    }

    private Stream<GraphQLNamedSchemaElement> elements() {
        var elements = new ArrayList<GraphQLNamedSchemaElement>();
        for (var type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__") || isBuiltIn(type.getName())) {
                continue;
            }
            elements.add(type);
            elements.addAll(membersOf(type));
        }
        return elements.stream();
    }

    private static List<GraphQLNamedSchemaElement> membersOf(GraphQLNamedSchemaElement type) {
        var members = new ArrayList<GraphQLNamedSchemaElement>();
        if (type instanceof GraphQLObjectType object) {
            for (var field : object.getFieldDefinitions()) {
                members.add(field);
                members.addAll(field.getArguments());
            }
        }
        if (type instanceof GraphQLInputObjectType input) {
            members.addAll(input.getFieldDefinitions());
        }
        if (type instanceof GraphQLEnumType values) {
            members.addAll(values.getValues());
        }
        return members;
    }

    private static boolean isBuiltIn(String name) {
        return List.of("String", "Int", "Float", "Boolean", "ID").contains(name);
    }
}
