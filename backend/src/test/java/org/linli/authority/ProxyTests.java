package org.linli.authority;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.execution.GraphQlSource;

/** Every mutation of the schema, called by a grid worker who acts for somebody. */
@LinliTest
class ProxyTests {

    /** What may be done for somebody else; whatever is added to the schema is refused until it stands here. */
    private static final Set<String> DONE_FOR_OTHERS = Set.of(
            "activitySignUp",
            "activitySignUpCancel",
            "dependantAdd",
            "dependantRemove",
            "joinRequest",
            "joinRequestWithdraw",
            "notificationPreferencesEdit",
            "notificationsRead",
            "sessionSignOut",
            "wishConfirm",
            "wishCreate",
            "wishDispute",
            "wishEdit",
            "wishExtensionAnswer",
            "wishThank",
            "wishWithdraw");

    private final GraphQLSchema schema;
    private final AuthorityTargets targets;
    private final TreeFixture.Tree tree;
    private final Organisation home;
    private final GraphQlClient.Caller worker;

    ProxyTests(
            GraphQlSource source,
            AuthorityTargets targets,
            StaffFixture staff,
            Organisations organisations,
            TreeFixture trees) {
        this.schema = source.schema();
        this.targets = targets;
        this.tree = trees.create();
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "1 号楼");
        this.home = organisations.add(building, OrganisationKind.HOUSEHOLD, "101");
        this.worker = staff.appointed(Role.GRID_WORKER, tree.grid());
    }

    @Test
    void whoActsForSomebodyIsRefusedWhateverIsNotNamed() {
        var proxy = proxy();
        var refused = closed().stream()
                .filter(mutation -> !DONE_FOR_OTHERS.contains(mutation.getName()))
                .toList();

        assertThat(refused)
                .extracting(GraphQLFieldDefinition::getName)
                .contains("phoneUnbind", "accountClose", "dataExportRequest", "proxyBegin", "profileEdit");
        assertThat(refused).allSatisfy(mutation -> assertThat(codes(proxy, mutation))
                .as(mutation.getName())
                .containsExactly("FORBIDDEN"));
    }

    @Test
    void whoActsForSomebodyMayDoWhatIsNamed() {
        var named = closed().stream()
                .filter(mutation -> DONE_FOR_OTHERS.contains(mutation.getName()))
                .toList();

        assertThat(named).hasSameSizeAs(DONE_FOR_OTHERS);
        assertThat(named).allSatisfy(mutation -> assertThat(codes(proxy(), mutation))
                .as(mutation.getName())
                .isEmpty());
    }

    /** The mutations that take a session. */
    private List<GraphQLFieldDefinition> closed() {
        return schema.getMutationType().getFieldDefinitions().stream()
                .filter(mutation -> !"PUBLIC"
                        .equals(mutation.getAppliedDirective("access")
                                .getArgument("to")
                                .getValue()))
                .toList();
    }

    private List<String> codes(GraphQlClient.Caller caller, GraphQLFieldDefinition mutation) {
        var call = Documents.call("mutation", mutation, name -> targets.id(mutation.getName(), name, tree.community()));
        return caller.ask(call.document(), call.variables()).errorCodes();
    }

    private GraphQlClient.Caller proxy() {
        var person = worker.ask(
                        """
                        mutation ($home: ID!) {
                          personRegister(input: {householdId: $home, name: "张翠花"}) {
                            resident { id } userErrors { code }
                          }
                        }""",
                        Map.of("home", home.id()))
                .withoutErrors()
                .text("personRegister", "resident", "id");
        var begun = worker.ask(
                """
                mutation ($id: ID!) {
                  proxyBegin(input: {personId: $id, reason: "代老人报名"}) {
                    session { accessToken } userErrors { code }
                  }
                }""",
                Map.of("id", person));
        return worker.withToken(begun.withoutErrors().text("proxyBegin", "session", "accessToken"));
    }
}
