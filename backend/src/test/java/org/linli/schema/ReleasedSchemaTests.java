package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedSchemaTests {

    private final GraphQLSchema released = SchemaFiles.schema("classpath*:released/*.graphqls");

    @Test
    void nothingThatWasReleasedIsBroken() {
        assertThat(breakages(released, SchemaFiles.schema("classpath*:graphql/*.graphqls")))
                .isEmpty();
    }

    @Test
    void aMissingFieldWouldBeNoticed() {
        var without = SchemaTransformer.transformSchema(released, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLFieldDefinition(
                    GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
                return field.getName().equals("startsAt") ? deleteNode(context) : TraversalControl.CONTINUE;
            }
        });

        assertThat(breakages(released, without)).anyMatch(breakage -> breakage.contains("startsAt"));
    }

    private static List<String> breakages(GraphQLSchema before, GraphQLSchema after) {
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(before, after), reporter);
        return reporter.getBreakages().stream().map(DiffEvent::toString).toList();
    }
}
