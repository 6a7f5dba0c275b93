package org.linli.undertakings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linli.halls.TopicStatus;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes notices, objections, tasks and evaluations of topics at a node, a new topic each time. */
@Component
public class UndertakingFixture {

    private static final Map<String, String> SELECTION = Map.of(
            "noticeBegin", "notice { id status }",
            "objectionRaise", "objection { id state text }",
            "objectionAnswer", "objection { id upheld answer } notice { id status waitsFor }",
            "executionFinish", "evaluation { id status }",
            "evaluationGive", "evaluation { id scoreCount viewerEvaluation { score text state } }",
            "topicClose", "status explanation evaluation { id outcome average }");

    private final TopicFixture topics;
    private final StaffFixture staff;
    private final WishFixture people;
    private final Ids ids;
    private final JdbcTemplate jdbc;

    UndertakingFixture(TopicFixture topics, StaffFixture staff, WishFixture people, Ids ids, JdbcTemplate jdbc) {
        this.topics = topics;
        this.staff = staff;
        this.people = people;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    /** Somebody who convenes the halls of the node. */
    public GraphQlClient.Caller convener(Organisation node) {
        return staff.appointed(Role.COMMUNITY_ADMIN, node);
    }

    public GraphQlClient.Caller resident(Organisation node) {
        return people.resident(node);
    }

    /** A topic that was decided. */
    public long decided(Organisation node) {
        return topics.decided(node);
    }

    /** A topic with an open task. */
    public long executing(Organisation node) {
        var topicId = topics.create(node, TopicStatus.EXECUTING);
        task(convener(node), topicId);
        return topicId;
    }

    /** A topic whose only task is done. */
    public long done(Organisation node) {
        var topicId = topics.create(node, TopicStatus.EXECUTING);
        var convener = convener(node);
        done(convener, task(convener, topicId));
        return topicId;
    }

    /** A topic that was judged by nobody, and whose days are over. */
    public long judged(Organisation node) {
        var topicId = done(node);
        endEvaluation(evaluation(convener(node), topicId));
        return topicId;
    }

    /** A notice that residents may object to. */
    public long notice(Organisation node) {
        return notice(convener(node), topics.decided(node));
    }

    public static long notice(GraphQlClient.Caller convener, long topicId) {
        return idOf(
                call(convener, "noticeBegin", Map.of("topicId", topicId, "text", "加装电梯方案通过")), "noticeBegin", "notice");
    }

    /** A notice with an objection that waits for an answer. */
    public long noticeWithObjection(Organisation node) {
        var noticeId = notice(node);
        objection(resident(node), noticeId);
        return noticeId;
    }

    /** An objection that waits for an answer. */
    public long objection(Organisation node) {
        return objection(resident(node), notice(node));
    }

    public static long objection(GraphQlClient.Caller resident, long noticeId) {
        return idOf(
                call(resident, "objectionRaise", Map.of("noticeId", noticeId, "text", "挡住一楼采光")),
                "objectionRaise",
                "objection");
    }

    /** A task of a topic that is carried out. */
    public long undertaking(Organisation node) {
        return task(convener(node), topics.create(node, TopicStatus.EXECUTING));
    }

    public static Map<String, Object> plan(long topicId) {
        return Map.of(
                "topicId",
                topicId,
                "title",
                "完成施工",
                "owner",
                Map.of("post", "社区居委会"),
                "dueOn",
                StaffFixture.today().plusDays(30).toString());
    }

    public static long task(GraphQlClient.Caller convener, long topicId) {
        return idOf(call(convener, "undertakingAdd", plan(topicId)), "undertakingAdd", "undertaking");
    }

    public static void done(GraphQlClient.Caller caller, long undertakingId) {
        progressed(caller, undertakingId, 100);
    }

    public static void progressed(GraphQlClient.Caller caller, long undertakingId, int percent) {
        idOf(
                call(
                        caller,
                        "undertakingProgress",
                        Map.of("undertakingId", undertakingId, "percent", percent, "text", "进展顺利")),
                "undertakingProgress",
                "undertaking");
    }

    /** An evaluation that residents may give scores to. */
    public long evaluation(Organisation node) {
        return evaluation(convener(node), done(node));
    }

    public static long evaluation(GraphQlClient.Caller convener, long topicId) {
        return idOf(call(convener, "executionFinish", Map.of("topicId", topicId)), "executionFinish", "evaluation");
    }

    /** Lets the days of a notice be over. */
    public void endNotice(long noticeId) {
        jdbc.update("update public_notice set ends_at = now(3) - interval 1 minute where id = ?", noticeId);
    }

    /** Lets the days of an evaluation be over. */
    public void endEvaluation(long evaluationId) {
        jdbc.update("update topic_evaluation set closes_at = now(3) - interval 1 minute where id = ?", evaluationId);
    }

    /** A picture that a person has uploaded. */
    public long picture(GraphQlClient.Caller owner) {
        var id = ids.next();
        jdbc.update(
                """
                insert into picture (id, owner_id, name, hash, width, height, state, files_stored, doomed, created_at)
                values (?, ?, ?, sha2(?, 256), 300, 200, 'IN_REVIEW', true, false, now(3))
                """,
                id,
                owner.personId(),
                UUID.randomUUID().toString().replace("-", ""),
                id);
        return id;
    }

    /** Calls a mutation of the module. */
    public static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return caller.ask(document(mutation), Map.of("input", input));
    }

    public static Answer callInEnglish(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return caller.askInEnglish(document(mutation), Map.of("input", input));
    }

    private static String document(String mutation) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var selection = SELECTION.getOrDefault(mutation, "undertaking { id percent status }");
        return "mutation ($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(type, mutation, selection);
    }

    public static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    public static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        var more = new HashMap<String, Object>(input);
        more.put(field, value);
        return more;
    }

    static long idOf(Answer answer, String mutation, String object) {
        if (!answer.refusals(mutation).isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return Long.parseLong(answer.text(mutation, object, "id"));
    }

    <T> T value(String column, String table, long id, Class<T> type) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select " + column + " from " + table + " where id = ?", type, id));
    }
}
