package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;

@LinliTest
class AccessRecordTests {

    private static final String RECORDS =
            "query ($first: Int! = 20, $after: String) { viewer { accessRecords(first: $first, after: $after) {"
                    + " edges { node { id text role organisation { name } purpose at } } pageInfo { hasNextPage endCursor } } } }";

    private final GraphQlClient client;
    private final Audit audit;
    private final Ids ids;
    private final TreeFixture.Tree tree;

    AccessRecordTests(GraphQlClient client, Audit audit, Ids ids, TreeFixture trees) {
        this.client = client;
        this.audit = audit;
        this.ids = ids;
        this.tree = trees.create();
    }

    @Test
    void peopleSeeInTheirLanguageWhoHasLooked() {
        var person = client.someone();
        var holdings = List.of(new Holding(Role.GRID_WORKER, tree.grid().path()));
        var worker = new Viewer(ids.next(), "s", () -> new Standing(VerificationLevel.PHONE, holdings));
        var own = new Viewer(person.personId(), "s", () -> new Standing(VerificationLevel.PHONE, List.of()));
        audit.record(Deed.by(own, "phone.bound"));
        audit.record(Deed.by(worker, "phone.revealed")
                .about(person.personId())
                .at(tree.grid().id())
                .because("核对报名"));
        audit.record(Deed.by(worker, "something.unheard-of")
                .about(person.personId())
                .at(tree.grid().id()));
        audit.record(Deed.by(worker, "phone.revealed")
                .about(ids.next())
                .at(tree.grid().id()));

        var edges = person.ask(RECORDS).withoutErrors().data("viewer", "accessRecords", "edges");
        assertThat(edges.size()).isEqualTo(2);
        assertThat(edges.get(0).path("node").path("text").asString()).isEqualTo("办理了与您有关的事项。");
        var look = edges.get(1).path("node");
        assertThat(look.path("text").asString()).isEqualTo("查看了您的手机号。");
        assertThat(look.path("role").asString()).isEqualTo("GRID_WORKER");
        assertThat(look.path("organisation").path("name").asString()).isEqualTo("第一网格");
        assertThat(look.path("purpose").asString()).isEqualTo("核对报名");

        var first = person.askInEnglish(RECORDS, Map.of("first", 1)).withoutErrors();
        var after = first.text("viewer", "accessRecords", "pageInfo", "endCursor");
        var second = person.askInEnglish(RECORDS, Map.of("after", after)).withoutErrors();
        assertThat(second.data("viewer", "accessRecords", "edges")
                        .get(0)
                        .path("node")
                        .path("text")
                        .asString())
                .isEqualTo("Looked at your phone number.");
    }
}
