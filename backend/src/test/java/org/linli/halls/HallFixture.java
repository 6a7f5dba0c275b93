package org.linli.halls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotFixture;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotSubject;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens halls, and brings topics to where a test needs them. */
@Component
public class HallFixture {

    private static final Map<String, String> SELECTION = Map.of(
            "hallSave", "hall { id name }",
            "rulesPropose", "rules { id version status }",
            "topicComment", "comment { id } shown",
            "topicAmend", "topic { id status version } shown");

    private final StaffFixture staff;
    private final BallotFixture ballots;
    private final HallTopics topics;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    HallFixture(
            StaffFixture staff,
            BallotFixture ballots,
            HallTopics topics,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.staff = staff;
        this.ballots = ballots;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** Somebody who lives in a household of her own under the node. */
    public GraphQlClient.Caller resident(Organisation node) {
        return ballots.resident(ballots.household(node));
    }

    /** Somebody who hosts the halls of the node. */
    public GraphQlClient.Caller host(Organisation node) {
        return staff.appointed(Role.COMMUNITY_ADMIN, node);
    }

    /** The hall of a node, where a topic needs two supporters. */
    public long hall(Organisation node) {
        return hall(node, 2);
    }

    /** The hall of a node, where a topic needs so many supporters. */
    public long hall(Organisation node, int seconds) {
        return id(
                call(
                        host(node),
                        "hallSave",
                        Map.of("organisationId", node.id(), "name", "众心向和谐", "secondsNeeded", seconds)),
                "hallSave",
                "hall");
    }

    public static Map<String, Object> content(long hallId, Map<String, ?> fields) {
        var content = new HashMap<String, Object>(
                Map.of("hallId", hallId, "title", "小区东门加装路灯", "text", "东门晚上太暗，建议加装三盏路灯。", "ask", "NEEDS"));
        content.putAll(fields);
        return content;
    }

    /** A topic that somebody raises. */
    public long raised(GraphQlClient.Caller resident, long hallId) {
        return raised(resident, hallId, Map.of());
    }

    public long raised(GraphQlClient.Caller resident, long hallId, Map<String, ?> fields) {
        return id(call(resident, "topicRaise", content(hallId, fields)), "topicRaise", "topic");
    }

    /** A topic that a new resident has raised in the hall of the node, which is opened if need be. */
    public long raised(Organisation node) {
        return raised(resident(node), hall(node));
    }

    /** A topic that looks for supporters. */
    public long screened(Organisation node) {
        return screened(node, raised(node));
    }

    private long screened(Organisation node, long topicId) {
        done(host(node), "topicScreen", Map.of("topicId", topicId, "decision", "TAKE"));
        return topicId;
    }

    /** A topic that is talked over. */
    public long deliberating(Organisation node) {
        return deliberating(node, raised(node));
    }

    /** Lets a topic that was raised be talked over. */
    public long deliberating(Organisation node, long topicId) {
        seconded(node, topicId);
        done(host(node), "topicDeliberate", Map.of("topicId", topicId));
        return topicId;
    }

    /** Lets enough residents support a topic that was raised. */
    public long seconded(Organisation node, long topicId) {
        screened(node, topicId);
        while (!"SECONDED".equals(status(topicId))) {
            done(resident(node), "topicSecond", Map.of("topicId", topicId));
        }
        return topicId;
    }

    /** A topic that is voted on. */
    public long voting(Organisation node) {
        return voting(node, deliberating(node));
    }

    /** Puts a topic that is talked over to the vote. */
    public long voting(Organisation node, long topicId) {
        done(host(node), "topicPutToVote", vote(topicId, version(topicId)));
        return topicId;
    }

    /** A topic that was decided. */
    public long decided(Organisation node) {
        var topicId = voting(node);
        move(topicId, TopicStatus.VOTING, TopicStatus.DECIDED);
        return topicId;
    }

    /** Moves a topic as other modules do; false when it does not stand there. */
    public boolean move(long topicId, TopicStatus from, TopicStatus to) {
        return Boolean.TRUE.equals(transaction.execute(status -> topics.move(topicId, from, to)));
    }

    public static Map<String, Object> vote(long topicId, int version) {
        return Map.of(
                "topicId",
                topicId,
                "version",
                version,
                "mode",
                "NAMED",
                "closesAt",
                Instant.now()
                        .plus(3, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString());
    }

    /** Says what came of the latest ballot on a topic, as the module of ballots does. */
    public void close(long topicId, BallotOutcome outcome) {
        var ballotId = Objects.requireNonNull(
                jdbc.queryForObject("select ballot_id from topic where id = ?", Long.class, topicId));
        tell(new BallotClosed(ballotId, BallotSubject.TOPIC, topicId, outcome, List.of()));
    }

    public void tell(Record event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** Lets staff of the community decide about words that wait. */
    public void decide(Organisation community, String kind, long contentId, String decision) {
        var item = Objects.requireNonNull(jdbc.queryForObject(
                "select id from content where kind = ? and content_id = ?", Long.class, kind, contentId));
        var answer = host(community)
                .ask(
                        """
                        mutation ($ids: [ID!]!, $decision: ModerationDecision!) {
                          moderationDecide(input: {itemIds: $ids, decision: $decision, reason: "请说得具体一些"}) {
                            userErrors { code } }
                        }""",
                        Map.of("ids", List.of(item), "decision", decision));
        require(answer, "moderationDecide");
    }

    /** Calls a mutation of halls. */
    public static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var selection = SELECTION.getOrDefault(mutation, "topic { id status }");
        return caller.ask(
                "mutation ($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
                        .formatted(type, mutation, selection),
                Map.of("input", input));
    }

    public static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    /** Calls a mutation that must not be refused. */
    public static void done(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        require(call(caller, mutation, input), mutation);
    }

    /** The id of what a mutation has made. */
    public static long id(Answer answer, String mutation, String field) {
        require(answer, mutation);
        return Long.parseLong(answer.text(mutation, field, "id"));
    }

    private static void require(Answer answer, String mutation) {
        if (!answer.refusals(mutation).isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
    }

    public String status(long topicId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select status from topic where id = ?", String.class, topicId));
    }

    public int version(long topicId) {
        return number(
                "select v.number from topic t join topic_version v on v.id = t.version_id where t.id = ?", topicId);
    }

    public long longNumber(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }

    /** A number that a statement finds for an id. */
    public int number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, arguments));
    }
}
