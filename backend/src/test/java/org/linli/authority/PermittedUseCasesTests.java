package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.testing.LinliTest;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

/** What the schema asks of an operation is asked again by the use case behind it. */
@LinliTest
class PermittedUseCasesTests {

    private final GraphQLSchema schema;
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.linli");

    PermittedUseCasesTests(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void eachOperationOfStaffRestsOnAUseCaseWithTheSamePermission() {
        var controllers = controllerMethods();

        var unguarded = Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> permission(field).isPresent())
                .filter(field -> !permissionsBehind(controllers.get(field.getName()))
                        .contains(permission(field).orElseThrow()))
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertThat(unguarded).isEmpty();
    }

    private Map<String, JavaMethod> controllerMethods() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(MutationMapping.class) || method.isAnnotatedWith(QueryMapping.class))
                .collect(Collectors.toMap(JavaMethod::getName, Function.identity()));
    }

    private static List<Permission> permissionsBehind(JavaMethod controller) {
        return controller.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .map(target -> target.resolveMember().orElse(null))
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .flatMap(method -> method.tryGetAnnotationOfType(Permitted.class).stream())
                .map(Permitted::value)
                .toList();
    }

    private static Optional<Permission> permission(GraphQLFieldDefinition field) {
        String name = field.getAppliedDirective("access").getArgument("may").getValue();
        return Optional.ofNullable(name).map(Permission::valueOf);
    }
}
