package org.linli.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Optional;
import java.util.Set;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Turns strangers and people without a role away from operations that the schema does not open to them. Which objects a
 * person may see among those of an operation is decided next to the data.
 */
@Component
class AccessDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

    private static final Set<String> OPERATION_TYPES = Set.of("Query", "Mutation");

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directive("access", this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var field = environment.getElement();
        var access = Access.valueOf(
                field.getAppliedDirective("access").getArgument("to").getValue());
        var parent = (GraphQLObjectType) environment.getFieldsContainer();
        if (access == Access.PUBLIC || !OPERATION_TYPES.contains(parent.getName())) {
            return field;
        }
        var permission = Access.permission(field.getAppliedDirective("access"));
        var guarded = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(fetching -> {
            admit(fetching, access, permission);
            return guarded.get(fetching);
        });
    }

    private static void admit(DataFetchingEnvironment environment, Access access, Optional<Permission> permission) {
        Viewer viewer = environment.getGraphQlContext().getOrDefault("viewer", Viewer.STRANGER);
        viewer.personId();
        if (access == Access.STAFF) {
            permission.ifPresentOrElse(viewer::require, viewer::requireStaff);
        }
    }
}
