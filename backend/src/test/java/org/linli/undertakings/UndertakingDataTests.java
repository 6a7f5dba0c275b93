package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class UndertakingDataTests {

    private static final String TOPIC =
            """
            query ($id: ID!) {
              topic(id: $id) {
                notice { objections { edges { node { text answer } } } }
                evaluation { scoreCount comments { edges { node { text } } } }
              }
            }""";

    private final UndertakingData data;
    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;
    private final GraphQlClient.Caller person;

    UndertakingDataTests(
            UndertakingData data,
            UndertakingFixture fixture,
            TopicFixture topics,
            GraphQlClient client,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            TreeFixture trees) {
        this.data = data;
        this.fixture = fixture;
        this.topics = topics;
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
        this.person = fixture.resident(tree.grid());
    }

    @Test
    void anExportTellsWhatWasSaidAndDone() {
        UndertakingFixture.objection(person, fixture.notice(tree.community()));
        judge(fixture.evaluation(tree.community()));
        var id = fixture.undertaking(tree.community());
        jdbc.update("update undertaking set person_id = ? where id = ?", person.personId(), id);
        UndertakingFixture.progressed(person, id, 20);

        var exported = data.export(person.personId());

        assertThat(exported).extracting(row -> row.get("kind")).containsExactly("objection", "score", "task", "step");
        assertThat(exported.getFirst()).containsEntry("text", "挡住一楼采光");
        assertThat(exported.get(1)).containsEntry("score", 5).containsEntry("text", "说到做到");
        assertThat(data.export(client.someone().personId())).isEmpty();
    }

    @Test
    void wordsGoWithTheAccountAndThatSheObjectedAndJudgedStays() {
        var objectedTo = topics.decided(tree.community());
        var noticeId = UndertakingFixture.notice(convener, objectedTo);
        var objectionId = UndertakingFixture.objection(person, noticeId);
        var judged = fixture.done(tree.community());
        judge(UndertakingFixture.evaluation(convener, judged));
        var undertakingId = fixture.undertaking(tree.community());
        jdbc.update("update undertaking set person_id = ? where id = ?", person.personId(), undertakingId);
        assertThat(topic(objectedTo)).contains("挡住一楼采光");
        assertThat(topic(judged)).contains("说到做到");

        transaction.executeWithoutResult(status -> data.erase(person.personId()));
        transaction.executeWithoutResult(status -> data.erase(person.personId()));

        assertThat(topic(objectedTo)).doesNotContain("挡住一楼采光").contains("\"text\":null");
        assertThat(topic(judged)).doesNotContain("说到做到").contains("\"scoreCount\":1");
        assertThat(fixture.value("text", "objection", objectionId, String.class))
                .isEmpty();
        assertThat(jdbc.queryForObject("select person_id from undertaking where id = ?", Long.class, undertakingId))
                .isNull();
        assertThat(UndertakingFixture.refusals(
                        convener,
                        "objectionAnswer",
                        Map.of("objectionId", objectionId, "upheld", false, "text", "已复核")))
                .isEmpty();
    }

    private void judge(long evaluationId) {
        assertThat(UndertakingFixture.refusals(
                        person, "evaluationGive", Map.of("evaluationId", evaluationId, "score", 5, "text", "说到做到")))
                .isEmpty();
    }

    private String topic(long id) {
        return client.nobody()
                .ask(TOPIC, Map.of("id", id))
                .withoutErrors()
                .body()
                .toString();
    }
}
