package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Every operation of the schema, called by everyone: a stranger, a guest, and somebody in each role at a community, at things
 * of her own node, under it, beside it and above it.
 */
@LinliTest
class AuthorityMatrixTests {

    private static final String REFUSED = "-";
    private static final String HIDDEN = "0";
    private static final String DONE = "+";

    private final GraphQLSchema schema;
    private final GraphQlClient client;
    private final StaffFixture staff;
    private final AuthorityTargets targets;
    private final TreeFixture.Tree tree;

    AuthorityMatrixTests(
            GraphQlSource source,
            GraphQlClient client,
            StaffFixture staff,
            AuthorityTargets targets,
            TreeFixture trees) {
        this.schema = source.schema();
        this.client = client;
        this.staff = staff;
        this.targets = targets;
        this.tree = trees.create();
    }

    @Test
    void everyoneMayDoWhatIsCheckedIn() throws IOException {
        Stream.of(tree.community(), tree.grid(), tree.sibling(), tree.street()).forEach(targets::fill);
        var lines = Stream.concat(
                        operations("query", schema.getQueryType()), operations("mutation", schema.getMutationType()))
                .map(this::line)
                .toList();

        Expectation.requireSame("operations.txt", lines);
    }

    private String line(Operation operation) {
        var cells = new ArrayList<String>();
        cells.add("stranger" + call(client.nobody(), operation, tree.community()));
        cells.add("guest" + call(client.someone(), operation, tree.community()));
        if (operation.isForStaff()) {
            for (var role : Role.values()) {
                cells.add(role + at(role, operation));
            }
        }
        return operation.field().getName() + " " + String.join(" ", cells);
    }

    /** At her own node, under it, beside it, above it. */
    private String at(Role role, Operation operation) {
        var caller = staff.appointed(role, tree.community());
        return Stream.of(tree.community(), tree.grid(), tree.sibling(), tree.street())
                .map(node -> call(caller, operation, node))
                .collect(Collectors.joining());
    }

    private String call(GraphQlClient.Caller caller, Operation operation, Organisation node) {
        var call = Documents.call(
                operation.kind(),
                operation.field(),
                name -> targets.id(operation.field().getName(), name, node));
        var answer = caller.ask(call.document(), call.variables());
        assertThat(answer.status()).as("%s %s", call, answer.body()).isLessThan(500);
        var codes = answer.errorCodes();
        if (codes.contains("UNAUTHENTICATED") || codes.contains("FORBIDDEN")) {
            return REFUSED;
        }
        assertThat(codes).as("%s %s", call, answer.body()).isEmpty();
        if (isHidden(answer, operation.field())) {
            return HIDDEN;
        }
        targets.used(operation.field().getName(), node);
        return DONE;
    }

    private static boolean isHidden(Answer answer, GraphQLFieldDefinition field) {
        var data = answer.data(field.getName());
        if (data.isNull()
                || data.isArray() && data.isEmpty()
                || data.has("edges") && data.path("edges").isEmpty()) {
            return true;
        }
        for (var error : data.path("userErrors")) {
            if (error.path("code").asString().equals("NOT_FOUND")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Operation> operations(String kind, GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .map(field -> new Operation(kind, field));
    }

    private record Operation(String kind, GraphQLFieldDefinition field) {

        boolean isForStaff() {
            return "STAFF"
                    .equals(field.getAppliedDirective("access")
                            .getArgument("to")
                            .getValue());
        }
    }
}
