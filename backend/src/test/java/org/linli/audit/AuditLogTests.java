package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;

@LinliTest
class AuditLogTests {

    private static final String LOG =
            """
            query ($node: ID!, $first: Int! = 20, $after: String, $filter: AuditFilter) {
              auditLog(organisationId: $node, first: $first, after: $after, filter: $filter) {
                edges { node { id action actorId subjectId role organisation { id } purpose at seal } }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Audit audit;
    private final Sealing sealing;
    private final Ids ids;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller auditor;

    AuditLogTests(GraphQlClient client, StaffFixture staff, TreeFixture trees, Audit audit, Sealing sealing, Ids ids) {
        this.client = client;
        this.staff = staff;
        this.audit = audit;
        this.sealing = sealing;
        this.ids = ids;
        this.tree = trees.create();
        this.auditor = staff.appointed(Role.AUDITOR, tree.community());
    }

    @Test
    void auditorsReadWhatWasDoneUnderTheirNode() {
        var worker = viewer(tree.grid().path(), Role.GRID_WORKER);
        audit.record(
                Deed.by(worker, "phone.revealed").about(42).at(tree.grid().id()).because("核对报名信息"));
        audit.record(Deed.by(worker, "join.confirmed").about(43).at(tree.grid().id()));
        audit.record(
                Deed.byServer("residency.expired").about(44).at(tree.sibling().id()));
        sealing.seal();

        var first = log(tree.community().id(), Map.of("first", 1)).withoutErrors();
        var entry = first.data("auditLog", "edges").get(0).path("node");
        assertThat(entry.path("action").asString()).isEqualTo("join.confirmed");
        assertThat(entry.path("role").asString()).isEqualTo("GRID_WORKER");
        assertThat(entry.path("actorId").asString()).isEqualTo(Long.toString(worker.personId()));
        assertThat(entry.path("organisation").path("id").asString())
                .isEqualTo(Long.toString(tree.grid().id()));
        assertThat(entry.path("seal").asString()).matches("\\d+:[0-9a-f]{64}");

        var second = log(tree.community().id(), Map.of("after", first.text("auditLog", "pageInfo", "endCursor")));
        assertThat(actions(second)).containsExactly("phone.revealed");
        assertThat(second.data("auditLog", "edges")
                        .get(0)
                        .path("node")
                        .path("purpose")
                        .asString())
                .isEqualTo("核对报名信息");
    }

    @Test
    void entriesAreFiltered() {
        var worker = viewer(tree.grid().path(), Role.GRID_WORKER);
        audit.record(Deed.by(worker, "phone.revealed").about(52).at(tree.grid().id()));
        audit.record(Deed.by(worker, "name.revealed").about(53).at(tree.grid().id()));

        assertThat(actions(log(tree.community().id(), filter("subjectId", 52)))).containsExactly("phone.revealed");
        assertThat(actions(log(tree.community().id(), filter("action", "name.revealed"))))
                .containsExactly("name.revealed");
        assertThat(actions(log(tree.community().id(), filter("actorId", worker.personId()))))
                .hasSize(2);
        assertThat(actions(log(tree.community().id(), filter("actorId", 1)))).isEmpty();
    }

    @Test
    void nodesOfOthersLookEmpty() {
        audit.record(
                Deed.byServer("residency.expired").about(44).at(tree.sibling().id()));

        assertThat(actions(log(tree.sibling().id(), Map.of()))).isEmpty();
        assertThat(actions(log(tree.street().id(), Map.of()))).isEmpty();
        assertThat(actions(log(1, Map.of()))).isEmpty();
    }

    @Test
    void othersReadNothing() {
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());

        assertThat(admin.ask(LOG, Map.of("node", tree.community().id())).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(client.someone()
                        .ask(LOG, Map.of("node", tree.community().id()))
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(client.nobody()
                        .ask(LOG, Map.of("node", tree.community().id()))
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void rolesAreThoseThatReachTheNode() {
        var path = tree.grid().path();
        assertThat(ActingRole.of(Deed.by(viewer(path, Role.GRID_WORKER), "x").about(1), path))
                .isEqualTo(Role.GRID_WORKER);
        assertThat(ActingRole.of(
                        Deed.by(viewer(tree.sibling().path(), Role.GRID_WORKER), "x")
                                .about(1),
                        path))
                .isNull();
        assertThat(ActingRole.of(Deed.byServer("x"), path)).isNull();
        var proxied = new Viewer(1, "s", 2, () -> new Standing(VerificationLevel.GUEST, List.of()));
        assertThat(ActingRole.of(Deed.by(proxied, "x"), path)).isEqualTo(Role.GRID_WORKER);
    }

    private Viewer viewer(String path, Role role) {
        var holdings = List.of(new Holding(role, path));
        return new Viewer(ids.next(), "s", () -> new Standing(VerificationLevel.PHONE, holdings));
    }

    private Answer log(long node, Map<String, ?> more) {
        var variables = new java.util.HashMap<String, Object>(more);
        variables.put("node", node);
        return auditor.ask(LOG, variables);
    }

    private static Map<String, ?> filter(String name, Object value) {
        return Map.of("filter", Map.of(name, value));
    }

    private static List<String> actions(Answer answer) {
        return answer.withoutErrors()
                .data("auditLog", "edges")
                .valueStream()
                .map(edge -> edge.path("node").path("action").asString())
                .toList();
    }
}
