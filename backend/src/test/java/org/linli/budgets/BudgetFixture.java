package org.linli.budgets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.ballots.BallotFixture;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens rounds, and brings projects to where a test needs them. */
@Component
public class BudgetFixture {

    private static final String ROUND = "round { id status ballot { id } }";
    private static final String PROJECT = "project { id status costFen reason hiddenFromOthers }";

    private final Set<Record> events = ConcurrentHashMap.newKeySet();
    private final StaffFixture staff;
    private final BallotFixture ballots;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;

    BudgetFixture(
            StaffFixture staff,
            BallotFixture ballots,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher) {
        this.staff = staff;
        this.ballots = ballots;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.publisher = publisher;
    }

    @EventListener({ProjectScreened.class, BudgetDecided.class})
    void note(Record event) {
        events.add(event);
    }

    /** What was told of budgets, of all tests. */
    Set<Record> events() {
        return events;
    }

    /** Somebody who lives in a household of her own under the node. */
    public GraphQlClient.Caller resident(Organisation node) {
        return ballots.resident(ballots.household(node));
    }

    /** Somebody who hosts the halls of the node. */
    public GraphQlClient.Caller host(Organisation node) {
        return staff.appointed(Role.COMMUNITY_ADMIN, node);
    }

    /** A round of the node that takes projects. */
    public long round(Organisation node) {
        return round(host(node), node, 12_000);
    }

    long round(GraphQlClient.Caller host, Organisation node, int budgetFen) {
        return id(
                call(host, "budgetRoundOpen", plan(node, Map.of("budgetFen", budgetFen))), "budgetRoundOpen", "round");
    }

    /** A project that a new resident of the node has proposed in a round of its own. */
    public long project(Organisation node) {
        return project(resident(node), round(node), "楼道加装扶手");
    }

    long project(GraphQlClient.Caller proposer, long roundId, String title) {
        return id(
                call(proposer, "projectPropose", draft(roundId, Map.of("title", title))), "projectPropose", "project");
    }

    /** A round of the node with two accepted projects and those who have proposed them. */
    public long ready(Organisation node) {
        var roundId = round(node);
        accepted(node, roundId, "楼道加装扶手", 6_000);
        accepted(node, roundId, "修补健身步道", 4_000);
        return roundId;
    }

    long accepted(Organisation node, long roundId, String title, int costFen) {
        var id = project(resident(node), roundId, title);
        done(host(node), "projectScreen", accept(id, costFen));
        return id;
    }

    static Map<String, Object> accept(long projectId, int costFen) {
        return Map.of("projectId", projectId, "decision", "ACCEPT", "costFen", costFen);
    }

    static Map<String, Object> decline(long projectId, String reason) {
        return Map.of("projectId", projectId, "decision", "DECLINE", "reason", reason);
    }

    static Map<String, Object> plan(Organisation node, Map<String, ?> fields) {
        var plan = new HashMap<String, Object>(Map.of(
                "organisationId",
                node.id(),
                "title",
                "2026 年民生微实事",
                "introduction",
                "小修小补，方便大家。",
                "budgetFen",
                12_000,
                "proposalsUntil",
                in(Duration.ofDays(14))));
        plan.putAll(fields);
        return plan;
    }

    static Map<String, Object> draft(long roundId, Map<String, ?> fields) {
        var draft = new HashMap<String, Object>(
                Map.of("roundId", roundId, "title", "楼道加装扶手", "text", "方便老人上下楼。", "costFen", 5_000));
        draft.putAll(fields);
        return draft;
    }

    static Map<String, Object> vote(long roundId, Map<String, ?> fields) {
        var vote = new HashMap<String, Object>(
                Map.of("roundId", roundId, "rule", "GREEDY", "closesAt", in(Duration.ofDays(3))));
        vote.putAll(fields);
        return vote;
    }

    static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static void cast(GraphQlClient.Caller voter, long ballotId, List<Integer> choice) {
        var input = Map.of(
                "ballotId", ballotId, "nonce", UUID.randomUUID().toString().replace("-", ""), "choice", choice);
        require(
                voter.ask(
                        "mutation ($input: BallotCastInput!) { ballotCast(input: $input) { userErrors { code } } }",
                        Map.of("input", input)),
                "ballotCast");
    }

    /** Closes a ballot for which all on its roll have voted, or calls one off, as staff does. */
    static void end(GraphQlClient.Caller host, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        require(
                host.ask(
                        "mutation ($input: %s) { %s(input: $input) { userErrors { code } } }".formatted(type, mutation),
                        Map.of("input", input)),
                mutation);
    }

    void tell(Record event) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
    }

    /** Lets staff of the community decide about words that wait. */
    void decide(Organisation community, long projectId, String decision) {
        var item = Objects.requireNonNull(jdbc.queryForObject(
                "select id from content where kind = 'PROJECT' and content_id = ?", Long.class, projectId));
        require(
                host(community)
                        .ask(
                                """
                                mutation ($ids: [ID!]!, $decision: ModerationDecision!) {
                                  moderationDecide(input: {itemIds: $ids, decision: $decision, reason: "请说得具体一些"}) {
                                    userErrors { code } } }""",
                                Map.of("ids", List.of(item), "decision", decision)),
                "moderationDecide");
    }

    /** Calls a mutation of budgets. */
    static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return caller.ask(document(mutation), Map.of("input", input));
    }

    static String document(String mutation) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return "mutation ($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(type, mutation, mutation.startsWith("budget") ? ROUND : PROJECT);
    }

    static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    /** Calls a mutation that must not be refused. */
    static void done(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        require(call(caller, mutation, input), mutation);
    }

    static long id(Answer answer, String mutation, String field) {
        require(answer, mutation);
        return Long.parseLong(answer.text(mutation, field, "id"));
    }

    private static void require(Answer answer, String mutation) {
        if (!answer.refusals(mutation).isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
    }

    String status(String table, long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select status from " + table + " where id = ?", String.class, id));
    }

    long ballot(long roundId) {
        return number("select ballot_id from budget_round where id = ?", roundId);
    }

    long number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }

    List<String> deeds(long nodeId) {
        return jdbc.queryForList(
                "select action from deed where organisation_id = ? and (action like 'budget%' or action like 'project%')",
                String.class, nodeId);
    }
}
