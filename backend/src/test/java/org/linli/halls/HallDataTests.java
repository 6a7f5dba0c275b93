package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.halls.HallFixture.call;
import static org.linli.halls.HallFixture.done;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class HallDataTests {

    private final HallData data;
    private final HallFixture fixture;
    private final TransactionTemplate transaction;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller person;
    private final long hall;

    HallDataTests(
            HallData data,
            HallFixture fixture,
            TransactionTemplate transaction,
            GraphQlClient client,
            TreeFixture trees) {
        this.data = data;
        this.fixture = fixture;
        this.transaction = transaction;
        this.client = client;
        this.tree = trees.create();
        this.person = fixture.resident(tree.grid());
        this.hall = fixture.hall(tree.community());
    }

    @Test
    void everythingThatSomebodyHasSaidIsExportedToHerAndToNobodyElse() {
        var own = fixture.raised(person, hall);
        var other = fixture.screened(tree.community());
        done(person, "topicSecond", Map.of("topicId", other));
        done(person, "topicStance", Map.of("topicId", other, "stance", "CONCERN"));
        done(person, "topicComment", Map.of("topicId", other, "text", "担心噪音"));

        var rows = data.export(person.personId());

        assertThat(rows)
                .extracting(row -> row.get("kind"))
                .containsExactlyInAnyOrder("topic", "version", "comment", "second", "stance");
        assertThat(rows.toString()).contains("小区东门加装路灯", "担心噪音", "CONCERN", "RAISED");
        assertThat(data.export(fixture.resident(tree.grid()).personId())).isEmpty();
        assertThat(own).isPositive();
    }

    @Test
    void whatNobodyHasTakenUpGoesAndWhatWasTalkedOverStays() {
        var early = fixture.raised(person, hall);
        var talked = fixture.deliberating(tree.community(), fixture.raised(person, hall));
        var other = fixture.screened(tree.community());
        done(person, "topicSecond", Map.of("topicId", other));
        done(person, "topicStance", Map.of("topicId", other, "stance", "OPPOSE"));
        var comment = HallFixture.id(
                call(person, "topicComment", Map.of("topicId", other, "text", "担心噪音")), "topicComment", "comment");
        done(
                fixture.resident(tree.grid()),
                "topicComment",
                Map.of("topicId", other, "text", "同意", "repliesTo", comment));

        for (var i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> data.erase(person.personId()));
        }

        assertThat(fixture.status(early)).isEqualTo("WITHDRAWN");
        assertThat(fixture.number("select count(*) from topic where id = ? and title = ''", early))
                .isEqualTo(1);
        assertThat(fixture.number("select count(*) from topic_version where topic_id = ? and text = ''", early))
                .isEqualTo(1);
        assertThat(client.nobody()
                        .ask("query ($id: ID!) { topic(id: $id) { title } }", Map.of("id", talked))
                        .text("topic", "title"))
                .isEqualTo("小区东门加装路灯");
        assertThat(fixture.number("select count(*) from topic_second where person_id = ?", person.personId()))
                .isZero();
        assertThat(fixture.number("select count(*) from topic_stance where person_id = ?", person.personId()))
                .isZero();
        assertThat(fixture.number("select comments from topic where id = ?", other))
                .isZero();
        assertThat(fixture.number(
                        "select count(*) from topic_comment where author_id = ? and text <> ''", person.personId()))
                .isZero();
        assertThat(fixture.number("select seconds + oppose from topic where id = ?", other))
                .isEqualTo(2);
    }
}
