package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Permission;
import org.linli.shared.Role;
import org.linli.testing.LinliTest;
import org.springframework.graphql.execution.GraphQlSource;

/** The rules of the schema: each field's, as checked in, and that no way leads around them. */
@LinliTest
class AccessRulesTests {

    /** The doors to what belongs to a person: they lead to the viewer herself only. */
    private static final Set<String> DOORS =
            Set.of("Query.viewer", "LoginPayload.viewer", "LoginPayload.session", "SessionRefreshPayload.session");

    private static final String STAFF = "STAFF ";

    private final GraphQLSchema schema;

    AccessRulesTests(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void everyFieldHasTheRuleThatIsCheckedIn() throws IOException {
        var lines = types().flatMap(type -> type.getFieldDefinitions().stream()
                        .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                        .map(field -> type.getName() + "." + field.getName() + " " + rule(type, field)))
                .toList();

        Expectation.requireSame("rules.txt", lines);
    }

    @Test
    void permissionsAreGivenToTheRolesThatAreCheckedIn() throws IOException {
        var lines = Stream.of(Permission.values())
                .map(permission -> permission + " "
                        + Stream.of(Role.values()).filter(permission::isGivenBy).toList())
                .toList();

        Expectation.requireSame("permissions.txt", lines);
    }

    @Test
    void theSchemaKnowsTheSamePermissions() {
        assertThat(schema.getType("Permission"))
                .isInstanceOfSatisfying(graphql.schema.GraphQLEnumType.class, type -> assertThat(type.getValues())
                        .extracting(graphql.schema.GraphQLEnumValueDefinition::getName)
                        .containsExactly(
                                Stream.of(Permission.values()).map(Enum::name).toArray(String[]::new)));
    }

    /** What is open to fewer than its way leads past is only behind a field that is open to as few. */
    @Test
    void noWayLeadsAroundARule() {
        var leaks = new ArrayList<String>();
        types().forEach(type -> type.getFieldDefinitions().forEach(field -> {
            var here = rule(type, field);
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType next
                    && !DOORS.contains(type.getName() + "." + field.getName())) {
                closed(next).stream()
                        .filter(inside -> !admits(here, inside.rule()))
                        .forEach(inside -> leaks.add("%s.%s (%s) leads to %s (%s)"
                                .formatted(type.getName(), field.getName(), here, inside.name(), inside.rule())));
            }
        }));

        assertThat(leaks).isEmpty();
    }

    /** Fields of a type whose rule nobody checks when they are read: that of their type, not one of their own. */
    private static Set<Inside> closed(GraphQLObjectType type) {
        var inside = new HashSet<Inside>();
        for (var field : type.getFieldDefinitions()) {
            if (!field.hasAppliedDirective("access")) {
                inside.add(new Inside(type.getName() + "." + field.getName(), rule(type, field)));
            }
        }
        return inside;
    }

    /** Whether whoever passes {@code here} may read what {@code there} says. */
    private static boolean admits(String here, String there) {
        return there.equals("PUBLIC")
                || here.equals(there)
                || there.equals("SIGNED_IN") && !here.equals("PUBLIC")
                || there.equals("OWNER") && here.equals("SIGNED_IN")
                || here.startsWith(STAFF) && there.startsWith(STAFF) && givesAll(here, there);
    }

    /** Whether each role that gives the one permission gives the other one, too. */
    private static boolean givesAll(String here, String there) {
        var one = Permission.valueOf(here.substring(STAFF.length()));
        var other = Permission.valueOf(there.substring(STAFF.length()));
        return Stream.of(Role.values()).filter(one::isGivenBy).allMatch(other::isGivenBy);
    }

    private Stream<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .sorted(Comparator.comparing(GraphQLObjectType::getName));
    }

    private static String rule(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var own = field.getAppliedDirective("access");
        return text(own == null ? type.getAppliedDirective("access") : own);
    }

    private static String text(GraphQLAppliedDirective rule) {
        String circle = rule.getArgument("to").getValue();
        String permission = rule.getArgument("may").getValue();
        return permission == null ? circle : circle + " " + permission;
    }

    private record Inside(String name, String rule) {}
}
