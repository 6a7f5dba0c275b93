package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.halls.HallFixture.call;
import static org.linli.halls.HallFixture.content;
import static org.linli.halls.HallFixture.done;
import static org.linli.halls.HallFixture.refusals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.ballots.BallotCalledOff;
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
class TopicTests {

    private static final String TOPIC =
            """
            query ($id: ID!) { topic(id: $id) {
                id title text ask status stage place reason office seconds secondsNeeded secondsUntil commentCount
                summary version raisedAt hall { id name } station { id } node { id } raiser { id } mergedInto { id }
                stances { support concern oppose question } versions { number text fingerprint note author { id } at }
                votedVersion { number } rules { id } ballots { id } timeline { status at note }
                viewerHasRaised viewerHasSeconded viewerStance hiddenFromOthers } }""";
    private static final String PUBLIC =
            """
            query ($id: ID!) { topic(id: $id) { id title status raiser { id } office reason mergedInto { id } seconds } }""";
    private static final String LIST =
            """
            query ($hall: ID!, $filter: TopicFilter, $first: Int! = 20, $after: String) {
              topics(hallId: $hall, first: $first, after: $after, filter: $filter) {
                edges { node { id status stage } } pageInfo { hasNextPage endCursor } } }""";
    private static final String YEARS =
            "query ($id: ID!) { hall(id: $id) { years { year raised taken decided done averageDays } } }";

    private final HallFixture fixture;
    private final HallTopics topics;
    private final Seconding seconding;
    private final StaffFixture staff;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;
    private final GraphQlClient.Caller resident;
    private final long hall;

    TopicTests(
            HallFixture fixture,
            HallTopics topics,
            Seconding seconding,
            StaffFixture staff,
            GraphQlClient client,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.seconding = seconding;
        this.staff = staff;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
        this.resident = fixture.resident(tree.grid());
        this.hall = fixture.hall(tree.community());
    }

    @Test
    void aTopicGoesFromRaisedToDecidedAndOn() {
        var id = fixture.raised(
                resident, hall, Map.of("place", "东门", "nodeId", tree.grid().id()));
        assertThat(fixture.status(id)).isEqualTo("RAISED");
        done(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE", "reason", "属于议事范围"));
        var one = fixture.resident(tree.grid());
        var other = fixture.resident(tree.grid());
        done(one, "topicSecond", Map.of("topicId", id));
        assertThat(fixture.status(id)).isEqualTo("SCREENED");
        done(other, "topicSecond", Map.of("topicId", id));
        assertThat(fixture.status(id)).isEqualTo("SECONDED");
        done(host, "topicDeliberate", Map.of("topicId", id));
        done(one, "topicStance", Map.of("topicId", id, "stance", "SUPPORT"));
        done(other, "topicStance", Map.of("topicId", id, "stance", "CONCERN"));
        done(host, "topicSummarise", Map.of("topicId", id, "text", "多数居民支持，个别担心光线太亮。"));
        done(resident, "topicAmend", Map.of("topicId", id, "version", 1, "text", "加装两盏感应路灯。", "note", "改为感应"));
        assertThat(refusals(host, "topicPutToVote", HallFixture.vote(id, 1))).containsExactly("STALE");
        done(host, "topicPutToVote", HallFixture.vote(id, 2));
        assertThat(fixture.status(id)).isEqualTo("VOTING");

        fixture.close(id, BallotOutcome.PASSED);
        await().atMost(Duration.ofSeconds(30)).until(() -> "DECIDED".equals(fixture.status(id)));

        var topic = ask(one, id);
        assertThat(topic.text("topic", "stage")).isEqualTo("DECIDING");
        assertThat(topic.text("topic", "text")).isEqualTo("加装两盏感应路灯。");
        assertThat(topic.text("topic", "hall", "name")).isEqualTo("众心向和谐");
        assertThat(topic.text("topic", "node", "id"))
                .isEqualTo(String.valueOf(tree.grid().id()));
        assertThat(topic.data("topic", "votedVersion", "number").asInt()).isEqualTo(2);
        assertThat(topic.data("topic", "versions")).hasSize(2);
        assertThat(topic.data("topic", "versions").get(1).path("text").asString())
                .isEqualTo("东门晚上太暗，建议加装三盏路灯。");
        assertThat(topic.data("topic", "versions").get(0).path("fingerprint").asString())
                .isEqualTo(Fingerprint.of("加装两盏感应路灯。"));
        assertThat(topic.data("topic", "stances").toString())
                .isEqualTo("{\"support\":1,\"concern\":1,\"oppose\":0,\"question\":0}");
        assertThat(topic.data("topic", "ballots")).hasSize(1);
        assertThat(topic.data("topic", "viewerHasSeconded").asBoolean()).isTrue();
        assertThat(topic.data("topic", "viewerHasRaised").asBoolean()).isFalse();
        assertThat(topic.text("topic", "viewerStance")).isEqualTo("SUPPORT");
        assertThat(topic.text("topic", "summary")).startsWith("多数居民支持");
        assertThat(steps(topic)).containsExactly("RAISED", "SCREENED", "SECONDED", "DELIBERATING", "VOTING", "DECIDED");
        carryOn(id);
    }

    /** What the module of undertakings does. */
    private void carryOn(long id) {
        for (var step : List.of(
                List.of(TopicStatus.DECIDED, TopicStatus.PUBLIC_NOTICE),
                List.of(TopicStatus.PUBLIC_NOTICE, TopicStatus.EXECUTING),
                List.of(TopicStatus.EXECUTING, TopicStatus.EVALUATED),
                List.of(TopicStatus.EVALUATED, TopicStatus.REOPENED),
                List.of(TopicStatus.REOPENED, TopicStatus.EXECUTING),
                List.of(TopicStatus.EXECUTING, TopicStatus.EVALUATED),
                List.of(TopicStatus.EVALUATED, TopicStatus.CLOSED))) {
            assertThat(fixture.move(id, step.getFirst(), step.getLast())).isTrue();
            assertThat(fixture.move(id, step.getFirst(), step.getLast())).isFalse();
        }
        assertThat(topics.find(id)).map(HallTopic::status).contains(TopicStatus.CLOSED);
        var year =
                client.nobody().ask(YEARS, Map.of("id", hall)).withoutErrors().data("hall", "years");
        assertThat(year).hasSize(1);
        assertThat(year.get(0).path("raised").asInt()).isEqualTo(1);
        assertThat(year.get(0).path("taken").asInt()).isEqualTo(1);
        assertThat(year.get(0).path("decided").asInt()).isEqualTo(1);
        assertThat(year.get(0).path("done").asInt()).isEqualTo(1);
        assertThat(year.get(0).path("averageDays").asDouble()).isZero();
    }

    @Test
    void yearsTellHowLongItTookOnAverage() {
        for (var days : List.of(10, 3)) {
            var id = fixture.decided(tree.community());
            jdbc.update("update topic set raised_at = raised_at - interval ? day where id = ?", days, id);
            fixture.move(id, TopicStatus.DECIDED, TopicStatus.PUBLIC_NOTICE);
            fixture.move(id, TopicStatus.PUBLIC_NOTICE, TopicStatus.EXECUTING);
            fixture.move(id, TopicStatus.EXECUTING, TopicStatus.EVALUATED);
            fixture.move(id, TopicStatus.EVALUATED, TopicStatus.CLOSED);
        }

        var done = fixture.number("select sum(done) from hall_year where hall_id = ?", hall);
        var years =
                client.nobody().ask(YEARS, Map.of("id", hall)).withoutErrors().data("hall", "years");

        assertThat(done).isEqualTo(2);
        assertThat(years.get(0).path("averageDays").asDouble()).isEqualTo(6.5);
    }

    @Test
    void aTopicThatIsDecidedTwiceCountsOnce() {
        var id = fixture.decided(tree.community());
        fixture.move(id, TopicStatus.DECIDED, TopicStatus.PUBLIC_NOTICE);
        fixture.move(id, TopicStatus.PUBLIC_NOTICE, TopicStatus.DELIBERATING);
        fixture.voting(tree.community(), id);
        fixture.move(id, TopicStatus.VOTING, TopicStatus.DECIDED);

        assertThat(fixture.number("select decided from hall_year where hall_id = ?", hall))
                .isEqualTo(1);
    }

    @Test
    void aTopicIsTalkedOverAgainWhenItsBallotIsCalledOff() {
        var id = fixture.voting(tree.community());
        var ballotId =
                Objects.requireNonNull(jdbc.queryForObject("select ballot_id from topic where id = ?", Long.class, id));

        fixture.tell(new BallotCalledOff(ballotId, BallotSubject.TOPIC, id));

        await().atMost(Duration.ofSeconds(30)).until(() -> "DELIBERATING".equals(fixture.status(id)));
    }

    @Test
    void aVoteThatCannotBeHeldIsRefused() {
        var id = fixture.deliberating(tree.community());
        var vote = HallFixture.vote(id, 1);

        assertThat(refusals(host, "topicPutToVote", with(vote, "type", "KNAPSACK")))
                .containsExactly("INVALID");
        assertThat(refusals(host, "topicPutToVote", with(vote, "type", "ONE_OF")))
                .containsExactly("BALLOT_REFUSED");
        assertThat(refusals(host, "topicPutToVote", with(vote, "closesAt", "2020-01-01T00:00:00Z")))
                .containsExactly("BALLOT_REFUSED");
        assertThat(fixture.status(id)).isEqualTo("DELIBERATING");
        done(host, "topicPutToVote", with(with(vote, "type", "ONE_OF"), "options", List.of("甲方案", "乙方案")));
        assertThat(ask(resident, id).data("topic", "rules").isNull()).isTrue();
    }

    @Test
    void theSameResultCountsOnceAndThatOfAnEarlierBallotNotAtAll() {
        var id = fixture.voting(tree.community());
        var first =
                Objects.requireNonNull(jdbc.queryForObject("select ballot_id from topic where id = ?", Long.class, id));
        fixture.close(id, BallotOutcome.NO_QUORUM);
        await().atMost(Duration.ofSeconds(30)).until(() -> "NO_QUORUM".equals(fixture.status(id)));
        fixture.voting(tree.community(), id);

        fixture.tell(new BallotClosed(first, BallotSubject.TOPIC, id, BallotOutcome.PASSED, List.of()));
        fixture.close(id, BallotOutcome.NOT_PASSED);
        fixture.close(id, BallotOutcome.NOT_PASSED);
        await().atMost(Duration.ofSeconds(30)).until(() -> "NOT_PASSED".equals(fixture.status(id)));

        assertThat(steps(ask(resident, id)))
                .containsExactly(
                        "RAISED",
                        "SCREENED",
                        "SECONDED",
                        "DELIBERATING",
                        "VOTING",
                        "NO_QUORUM",
                        "VOTING",
                        "NOT_PASSED");
    }

    @Test
    void whatIsNotForTheHallNamesTheRightOffice() {
        var id = fixture.raised(resident, hall);
        var away = Map.of("topicId", id, "decision", "OUT_OF_SCOPE", "reason", "属于市政道路");
        assertThat(refusals(host, "topicScreen", away)).containsExactly("INVALID");
        done(host, "topicScreen", with(away, "office", "区城管局，电话 12319"));

        var topic = client.nobody().ask(PUBLIC, Map.of("id", id)).withoutErrors();
        assertThat(topic.text("topic", "status")).isEqualTo("OUT_OF_SCOPE");
        assertThat(topic.text("topic", "office")).isEqualTo("区城管局，电话 12319");
        assertThat(refusals(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE")))
                .containsExactly("WRONG_STATUS");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'topic.turned-away' and subject_id = ?",
                        Integer.class,
                        resident.personId()))
                .isEqualTo(1);
    }

    @Test
    void aMergedTopicBringsItsSupportersAndNoCircleCanBeMade() {
        var into = fixture.raised(resident, hall);
        var one = fixture.raised(fixture.resident(tree.grid()), hall);
        for (var id : List.of(into, one)) {
            done(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE"));
        }
        var supporter = fixture.resident(tree.grid());
        done(supporter, "topicSecond", Map.of("topicId", one));
        done(supporter, "topicSecond", Map.of("topicId", into));
        var elsewhere = fixture.raised(tree.sibling());
        for (var wrong : List.of(into, elsewhere)) {
            assertThat(refusals(host, "topicMerge", Map.of("topicId", into, "intoId", wrong)))
                    .hasSize(1)
                    .isSubsetOf("NOT_MERGEABLE", "NOT_FOUND");
        }
        var third = fixture.raised(fixture.resident(tree.grid()), hall);
        done(host, "topicScreen", Map.of("topicId", third, "decision", "TAKE"));
        done(fixture.resident(tree.grid()), "topicSecond", Map.of("topicId", third));

        done(host, "topicMerge", Map.of("topicId", one, "intoId", into, "reason", "内容相同"));
        assertThat(fixture.status(into)).isEqualTo("SCREENED");
        assertThat(refusals(host, "topicMerge", Map.of("topicId", into, "intoId", one)))
                .containsExactly("NOT_MERGEABLE");
        done(host, "topicMerge", Map.of("topicId", third, "intoId", into));

        assertThat(fixture.status(into)).isEqualTo("SECONDED");
        var merged = client.nobody().ask(PUBLIC, Map.of("id", one)).withoutErrors();
        assertThat(merged.text("topic", "mergedInto", "id")).isEqualTo(String.valueOf(into));
        assertThat(client.nobody()
                        .ask(PUBLIC, Map.of("id", into))
                        .data("topic", "seconds")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aTopicThatFindsTooFewSupportersInTimeLapses() {
        var id = fixture.screened(tree.community());
        seconding.lapse();
        assertThat(fixture.status(id)).isEqualTo("SCREENED");
        jdbc.update("update topic set seconds_until = current_timestamp(3) - interval 1 minute where id = ?", id);
        assertThat(refusals(resident, "topicSecond", Map.of("topicId", id))).containsExactly("WRONG_STATUS");

        seconding.lapse();
        seconding.lapse();

        assertThat(fixture.status(id)).isEqualTo("LAPSED");
        assertThat(fixture.number("select count(*) from topic_second where topic_id = ?", id))
                .isZero();
        assertThat(steps(ask(resident, id))).containsExactly("RAISED", "SCREENED", "LAPSED");
    }

    @Test
    void eachResidentSupportsOnceAndNobodyHerOwnTopic() {
        var id = fixture.raised(resident, hall);
        var neighbour = fixture.resident(tree.grid());
        assertThat(refusals(neighbour, "topicSecond", Map.of("topicId", id))).containsExactly("WRONG_STATUS");
        done(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE"));
        done(neighbour, "topicSecond", Map.of("topicId", id));

        assertThat(refusals(neighbour, "topicSecond", Map.of("topicId", id))).containsExactly("ALREADY_SECONDED");
        assertThat(refusals(resident, "topicSecond", Map.of("topicId", id))).containsExactly("OWN_TOPIC");
        var stranger = fixture.resident(tree.sibling());
        assertThat(refusals(stranger, "topicSecond", Map.of("topicId", id))).containsExactly("LEVEL_TOO_LOW");
        assertThat(refusals(stranger, "topicStance", Map.of("topicId", id, "stance", "OPPOSE")))
                .containsExactly("LEVEL_TOO_LOW");
        assertThat(refusals(stranger, "topicRaise", content(hall, Map.of()))).containsExactly("LEVEL_TOO_LOW");
        assertThat(refusals(client.someone(), "topicRaise", content(hall, Map.of())))
                .containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void aStanceCanBeChangedAndTakenBackAndOnlyNumbersAreShown() {
        var id = fixture.screened(tree.community());
        for (var stance : List.of("SUPPORT", "SUPPORT", "OPPOSE")) {
            done(resident, "topicStance", Map.of("topicId", id, "stance", stance));
        }
        done(fixture.resident(tree.grid()), "topicStance", Map.of("topicId", id, "stance", "QUESTION"));
        assertThat(ask(resident, id).data("topic", "stances").toString())
                .isEqualTo("{\"support\":0,\"concern\":0,\"oppose\":1,\"question\":1}");
        done(resident, "topicStance", Map.of("topicId", id));

        assertThat(ask(resident, id).data("topic", "stances").toString())
                .isEqualTo("{\"support\":0,\"concern\":0,\"oppose\":0,\"question\":1}");
        assertThat(ask(resident, id).data("topic", "viewerStance").isNull()).isTrue();
    }

    @Test
    void whatWaitsForTheCheckIsSeenByItsAuthorAloneAndCountsWhenItHasPassed() {
        var id = fixture.raised(resident, hall, Map.of("text", "可疑的内容"));
        assertThat(ask(resident, id).data("topic", "hiddenFromOthers").asBoolean())
                .isTrue();
        for (var other : List.of(client.nobody(), host, fixture.resident(tree.grid()))) {
            assertThat(other.ask(PUBLIC, Map.of("id", id))
                            .withoutErrors()
                            .data("topic")
                            .isNull())
                    .isTrue();
        }
        assertThat(refusals(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE")))
                .containsExactly("NOT_FOUND");
        assertThat(listed(Map.of())).doesNotContain(id);
        assertThat(topics.find(id)).isEmpty();
        assertThat(fixture.number("select count(*) from hall_year where hall_id = ?", hall))
                .isZero();

        fixture.decide(tree.community(), "TOPIC", id, "PASS");

        await().atMost(Duration.ofSeconds(30)).until(() -> listed(Map.of()).contains(id));
        assertThat(fixture.number("select raised from hall_year where hall_id = ?", hall))
                .isEqualTo(1);
        assertThat(refusals(resident, "topicRaise", content(hall, Map.of("title", "违规的议题"))))
                .containsExactly("TEXT_REFUSED");
    }

    @Test
    void itsAuthorTakesATopicBackUntilEnoughSupportIt() {
        var id = fixture.raised(resident, hall);
        assertThat(refusals(fixture.resident(tree.grid()), "topicWithdraw", Map.of("topicId", id)))
                .containsExactly("NOT_FOUND");
        done(resident, "topicWithdraw", Map.of("topicId", id));
        assertThat(client.nobody()
                        .ask(PUBLIC, Map.of("id", id))
                        .withoutErrors()
                        .data("topic")
                        .isNull())
                .isTrue();
        assertThat(ask(resident, id).text("topic", "status")).isEqualTo("WITHDRAWN");

        var other = fixture.raised(resident, hall);
        fixture.seconded(tree.community(), other);
        assertThat(refusals(resident, "topicWithdraw", Map.of("topicId", other)))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void topicsAreListedByStageAndStatusAndPageByPage() {
        var first = fixture.raised(resident, hall);
        var second = fixture.raised(fixture.resident(tree.grid()), hall);
        var talked = fixture.deliberating(tree.community(), fixture.raised(fixture.resident(tree.grid()), hall));

        assertThat(listed(Map.of())).containsExactly(talked, second, first);
        assertThat(listed(Map.of("stage", "RAISING"))).containsExactly(second, first);
        assertThat(listed(Map.of("stage", "TALKING"))).containsExactly(talked);
        assertThat(listed(Map.of("status", "DELIBERATING"))).containsExactly(talked);
        assertThat(listed(Map.of("stage", "RAISING", "status", "DELIBERATING"))).isEmpty();
        var page = client.nobody().ask(LIST, Map.of("hall", hall, "first", 2)).withoutErrors();
        var rest =
                client.nobody().ask(LIST, Map.of("hall", hall, "after", page.text("topics", "pageInfo", "endCursor")));
        assertThat(rest.nodeIds("topics")).containsExactly(String.valueOf(first));
        assertThat(resident.ask("{ viewer { topics { edges { node { id } } } } }")
                        .nodeIds("viewer", "topics"))
                .containsExactly(String.valueOf(first));
    }

    @Test
    void theStageOfTheTableIsThatOfTheStatus() {
        var id = fixture.raised(resident, hall);
        for (var status : TopicStatus.values()) {
            jdbc.update("update topic set status = ? where id = ?", status.name(), id);
            assertThat(jdbc.queryForObject("select stage from topic where id = ?", String.class, id))
                    .isEqualTo(TopicStage.of(status).name());
        }
    }

    @Test
    void similarTopicsAreShownWhileOneIsWritten() {
        var lamp = fixture.raised(resident, hall);
        var lift = fixture.raised(fixture.resident(tree.grid()), hall, Map.of("title", "3号楼加装电梯"));

        assertThat(similar("东门的路灯")).contains(lamp).doesNotContain(lift);
        done(resident, "topicWithdraw", Map.of("topicId", lamp));
        assertThat(similar("东门的路灯")).doesNotContain(lamp);
    }

    private List<Long> similar(String title) {
        var answer = resident.ask(
                "query ($hall: ID!, $title: String!) { similarTopics(hallId: $hall, title: $title) { id } }",
                Map.of("hall", hall, "title", title));
        var ids = new ArrayList<Long>();
        answer.withoutErrors()
                .data("similarTopics")
                .forEach(topic -> ids.add(Long.parseLong(topic.path("id").asString())));
        return ids;
    }

    @Test
    void aRepeatedRequestRaisesOneTopic() {
        var input = with(content(hall, Map.of()), "clientRequestId", "once-" + resident.personId());
        var first = call(resident, "topicRaise", input);
        var again = call(resident, "topicRaise", input);

        assertThat(first.text("topicRaise", "topic", "id")).isEqualTo(again.text("topicRaise", "topic", "id"));
        assertThat(fixture.number("select count(*) from topic where raised_by = ?", resident.personId()))
                .isEqualTo(1);
    }

    @Test
    void nobodyFloodsAHall() {
        for (var i = 0; i < 5; i++) {
            fixture.raised(resident, hall);
        }

        assertThat(call(resident, "topicRaise", content(hall, Map.of())).errorCodes())
                .containsExactly("RATE_LIMITED");
    }

    @Test
    void aConvenerOfAnotherCommunityFindsNoTopicHere() {
        var raised = fixture.raised(resident, hall);
        var talked = fixture.deliberating(tree.community(), fixture.raised(fixture.resident(tree.grid()), hall));
        for (var other : List.of(fixture.host(tree.sibling()), staff.appointed(Role.GRID_WORKER, tree.grid()))) {
            for (var call : Map.of(
                            "topicScreen", Map.of("topicId", raised, "decision", "TAKE"),
                            "topicMerge", Map.of("topicId", raised, "intoId", talked),
                            "topicDeliberate", Map.of("topicId", talked),
                            "topicSummarise", Map.of("topicId", talked, "text", "总结"),
                            "topicAmend", Map.of("topicId", talked, "version", 1, "text", "改动"),
                            "topicPutToVote", HallFixture.vote(talked, 1))
                    .entrySet()) {
                assertThat(refusals(other, call.getKey(), call.getValue()))
                        .as(call.getKey())
                        .containsExactly("NOT_FOUND");
            }
        }
        assertThat(call(resident, "topicScreen", Map.of("topicId", raised, "decision", "TAKE"))
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(refusals(host, "topicScreen", Map.of("topicId", Long.MAX_VALUE, "decision", "TAKE")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void publicAnswersFollowWhatHappens() {
        var id = fixture.raised(resident, hall);
        assertThat(client.nobody().ask(PUBLIC, Map.of("id", id)).text("topic", "status"))
                .isEqualTo("RAISED");

        done(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE"));

        assertThat(client.nobody().ask(PUBLIC, Map.of("id", id)).text("topic", "status"))
                .isEqualTo("SCREENED");
    }

    private List<Long> listed(Map<String, ?> filter) {
        return client.nobody().ask(LIST, Map.of("hall", hall, "filter", filter)).nodeIds("topics").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Answer ask(GraphQlClient.Caller caller, long id) {
        return caller.ask(TOPIC, Map.of("id", id)).withoutErrors();
    }

    private static List<String> steps(Answer topic) {
        var steps = new ArrayList<String>();
        topic.data("topic", "timeline")
                .forEach(step -> steps.add(step.path("status").asString()));
        return steps;
    }

    private static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        var more = new HashMap<String, Object>(input);
        more.put(field, value);
        return more;
    }
}
