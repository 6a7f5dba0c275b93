package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.halls.HallFixture.call;
import static org.linli.halls.HallFixture.done;
import static org.linli.halls.HallFixture.refusals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotSubject;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class HallTests {

    private static final String HALL =
            """
            query ($id: ID!) { hall(id: $id) {
                id name introduction secondsNeeded secondingDays organisation { id } convener { id }
                rules { id kind version status fingerprint inForceFrom ballot { id } hall { id } }
                covenants: rules(kind: COVENANT) { id } rulesInForce { id kind version } years { year } } }""";
    private static final String UNDER =
            "query ($node: ID) { halls(under: $node, first: 50) { edges { node { id } } } }";
    private static final String AT = "query ($node: ID!) { organisation(id: $node) { hall { id name } } }";

    private final HallFixture fixture;
    private final StaffFixture staff;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;

    HallTests(HallFixture fixture, StaffFixture staff, GraphQlClient client, JdbcTemplate jdbc, TreeFixture trees) {
        this.fixture = fixture;
        this.staff = staff;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
    }

    @Test
    void aNodeHasOneHallThatIsFoundAtItAndAboveIt() {
        assertThat(client.nobody()
                        .ask(AT, Map.of("node", tree.community().id()))
                        .data("organisation", "hall")
                        .isNull())
                .isTrue();
        var id = fixture.hall(tree.community());
        assertThat(client.nobody()
                        .ask(AT, Map.of("node", tree.community().id()))
                        .text("organisation", "hall", "id"))
                .isEqualTo(String.valueOf(id));
        var below = fixture.hall(tree.grid());
        done(host, "hallSave", save(Map.of("name", "新名字", "convenerId", host.personId())));

        var hall = client.nobody().ask(HALL, Map.of("id", id)).withoutErrors();
        assertThat(hall.text("hall", "name")).isEqualTo("新名字");
        assertThat(hall.text("hall", "convener", "id")).isEqualTo(String.valueOf(host.personId()));
        assertThat(client.nobody()
                        .ask(UNDER, Map.of("node", tree.street().id()))
                        .nodeIds("halls"))
                .containsExactly(String.valueOf(id), String.valueOf(below));
        assertThat(client.nobody().ask(UNDER, Map.of("node", tree.grid().id())).nodeIds("halls"))
                .containsExactly(String.valueOf(below));
        assertThat(client.nobody()
                        .ask(UNDER, Map.of("node", tree.sibling().id()))
                        .nodeIds("halls"))
                .isEmpty();
    }

    @Test
    void onlyWhoHostsHallsThereOpensOne() {
        var input = save(Map.of());
        for (var other : List.of(fixture.host(tree.sibling()), staff.appointed(Role.GRID_WORKER, tree.grid()))) {
            assertThat(refusals(other, "hallSave", input)).containsExactly("NOT_FOUND");
        }
        assertThat(call(staff.appointed(Role.STATION_STAFF, tree.community()), "hallSave", input)
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(call(client.nobody(), "hallSave", input).errorCodes()).containsExactly("UNAUTHENTICATED");
        var street = staff.appointed(Role.STREET_ADMIN, tree.street());
        assertThat(refusals(
                        street,
                        "hallSave",
                        with(input, "organisationId", tree.street().id())))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(street, "hallSave", input)).isEmpty();
        assertThat(refusals(
                        host,
                        "hallSave",
                        save(Map.of("convenerId", fixture.resident(tree.grid()).personId()))))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(host, "hallSave", save(Map.of("secondsNeeded", 0)))).containsExactly("INVALID");
    }

    @Test
    void rulesAreInForceOnceAdoptedFromTheirDayOnAndThoseBeforeStayReadable() {
        var hall = fixture.hall(tree.community());
        fixture.resident(tree.grid());
        var first = propose(hall, Map.of());
        assertThat(refusals(host, "rulesPropose", rules(hall, Map.of()))).containsExactly("RULES_BEING_VOTED");
        assertThat(inForce(hall)).isEmpty();
        close(first, BallotOutcome.PASSED);
        var rejected = propose(hall, Map.of("text", "第二版"));
        close(rejected, BallotOutcome.NOT_PASSED);
        var later = propose(
                hall, Map.of("text", "第三版", "inForceFrom", today().plusDays(10).toString()));
        close(later, BallotOutcome.PASSED);
        var covenant = propose(hall, Map.of("kind", "COVENANT", "text", "邻里和睦"));
        close(covenant, BallotOutcome.PASSED);

        assertThat(inForce(hall)).containsExactly(first, covenant);
        var shown = client.nobody().ask(HALL, Map.of("id", hall)).withoutErrors();
        assertThat(shown.data("hall", "rules")).hasSize(4);
        assertThat(shown.data("hall", "covenants")).hasSize(1);
        var oldest = shown.data("hall", "rules").get(3);
        assertThat(oldest.path("inForceFrom").asString()).isEqualTo(today().toString());
        assertThat(oldest.path("fingerprint").asString()).isEqualTo(Fingerprint.of("一事一议，少数服从多数。"));
        assertThat(oldest.path("ballot").path("id").asString()).isNotEmpty();
        jdbc.update("update hall_rules set in_force_from = ? where id = ?", today(), later);
        assertThat(client.nobody()
                        .ask("query ($id: ID!) { hallRules(id: $id) { text } }", Map.of("id", first))
                        .text("hallRules", "text"))
                .isEqualTo("一事一议，少数服从多数。");
    }

    @Test
    void aTopicCitesTheRulesUnderWhichItWasPutToTheVote() {
        var hall = fixture.hall(tree.community());
        fixture.resident(tree.grid());
        var first = propose(hall, Map.of());
        close(first, BallotOutcome.PASSED);
        var topic = fixture.voting(tree.community());
        var second = propose(hall, Map.of("text", "第二版"));
        close(second, BallotOutcome.PASSED);

        assertThat(inForce(hall)).containsExactly(second);
        assertThat(client.nobody()
                        .ask("query ($id: ID!) { topic(id: $id) { rules { id version } } }", Map.of("id", topic))
                        .text("topic", "rules", "id"))
                .isEqualTo(String.valueOf(first));
    }

    @Test
    void rulesAreProposedByTheHostOfTheHallToThoseWhoLiveThere() {
        var hall = fixture.hall(tree.community());
        assertThat(refusals(fixture.host(tree.sibling()), "rulesPropose", rules(hall, Map.of())))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(host, "rulesPropose", rules(hall, Map.of()))).containsExactly("BALLOT_REFUSED");
        assertThat(refusals(host, "rulesPropose", rules(hall, Map.of("text", " "))))
                .containsExactly("INVALID");
        assertThat(fixture.number("select count(*) from hall_rules where hall_id = ?", hall))
                .isZero();
    }

    private void close(long rulesId, BallotOutcome outcome) {
        var ballotId = fixture.longNumber("select ballot_id from hall_rules where id = ?", rulesId);
        for (var i = 0; i < 2; i++) {
            fixture.tell(new BallotClosed(ballotId, BallotSubject.RULES, rulesId, outcome, List.of()));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        fixture.number("select count(*) from hall_rules where id = ? and status <> 'PROPOSED'", rulesId)
                                == 1);
    }

    private long propose(long hall, Map<String, ?> fields) {
        return HallFixture.id(call(host, "rulesPropose", rules(hall, fields)), "rulesPropose", "rules");
    }

    private static Map<String, Object> rules(long hall, Map<String, ?> fields) {
        var input = new HashMap<String, Object>(Map.of(
                "hallId",
                hall,
                "kind",
                "PROCEDURE",
                "text",
                "一事一议，少数服从多数。",
                "inForceFrom",
                "2020-01-01",
                "closesAt",
                Instant.now()
                        .plus(5, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString()));
        input.putAll(fields);
        return input;
    }

    private List<Long> inForce(long hall) {
        Answer answer = client.nobody().ask(HALL, Map.of("id", hall)).withoutErrors();
        var ids = new ArrayList<Long>();
        answer.data("hall", "rulesInForce")
                .forEach(rules -> ids.add(Long.parseLong(rules.path("id").asString())));
        return ids;
    }

    private Map<String, Object> save(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(
                Map.of("organisationId", tree.community().id(), "name", "众心向和谐"));
        input.putAll(fields);
        return input;
    }

    private static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        var more = new HashMap<String, Object>(input);
        more.put(field, value);
        return more;
    }

    private static LocalDate today() {
        return StaffFixture.today();
    }
}
