package org.linli.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Optional;
import java.util.Set;
import org.linli.shared.AtNode;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Turns strangers and people without a role away from operations that the schema does not open to them, and from fields of
 * nodes that are open to staff above them only. Which objects a person may see among those of an operation is decided next
 * to the data.
 */
@Component
class AccessDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

    private static final Set<String> OPERATION_TYPES = Set.of("Query", "Mutation");

    private final ObjectProvider<ProxyGate> proxies;

    AccessDirective(ObjectProvider<ProxyGate> proxies) {
        this.proxies = proxies;
    }

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
        var isOperation = OPERATION_TYPES.contains(parent.getName());
        if (access == Access.PUBLIC || !isOperation && access != Access.STAFF) {
            return field;
        }
        var permission = Access.permission(field.getAppliedDirective("access"));
        var guarded = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(fetching -> {
            if (isOperation) {
                admit(fetching, access, permission);
                admitProxy(fetching, parent.getName());
            } else {
                admitAtNode(fetching, permission);
            }
            return guarded.get(fetching);
        });
    }

    private void admitProxy(DataFetchingEnvironment environment, String parent) {
        Viewer viewer = environment.getGraphQlContext().getOrDefault("viewer", Viewer.STRANGER);
        if (viewer.isProxy() && parent.equals("Mutation")) {
            proxies.getObject().admit(viewer, environment.getField().getName());
        }
    }

    /** What a field opens less wide than its type does hangs on a node, and on what the viewer may do there. */
    private static void admitAtNode(DataFetchingEnvironment environment, Optional<Permission> permission) {
        Viewer viewer = environment.getGraphQlContext().getOrDefault("viewer", Viewer.STRANGER);
        viewer.personId();
        var admitted = environment.getSource() instanceof AtNode node
                && permission
                        .filter(needed -> viewer.standing().may(needed, node.path()))
                        .isPresent();
        if (!admitted) {
            throw Fault.forbidden();
        }
    }

    private static void admit(DataFetchingEnvironment environment, Access access, Optional<Permission> permission) {
        Viewer viewer = environment.getGraphQlContext().getOrDefault("viewer", Viewer.STRANGER);
        viewer.personId();
        if (access == Access.STAFF) {
            permission.ifPresentOrElse(viewer::require, viewer::requireStaff);
        }
    }
}
