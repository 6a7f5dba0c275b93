package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.moderation.Moderation;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Many who judge, object, answer and close at once. */
@LinliTest
class UndertakingRushTests {

    private static final int RESIDENTS = 30;

    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final PublicNotices notices;
    private final TopicEvaluations evaluations;
    private final TopicScores scores;
    private final TopicScoreMapper scoreMapper;
    private final TopicEvaluationMapper evaluationMapper;
    private final HostedTopics hosted;
    private final CommunityResidents residents;
    private final Moderation moderation;
    private final WorkDays days;
    private final WorkChanges changes;
    private final Ids ids;
    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;

    UndertakingRushTests(
            UndertakingFixture fixture,
            TopicFixture topics,
            PublicNotices notices,
            TopicEvaluations evaluations,
            TopicScores scores,
            TopicScoreMapper scoreMapper,
            TopicEvaluationMapper evaluationMapper,
            HostedTopics hosted,
            CommunityResidents residents,
            Moderation moderation,
            WorkDays days,
            WorkChanges changes,
            Ids ids,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.notices = notices;
        this.evaluations = evaluations;
        this.scores = scores;
        this.scoreMapper = scoreMapper;
        this.evaluationMapper = evaluationMapper;
        this.hosted = hosted;
        this.residents = residents;
        this.moderation = moderation;
        this.days = days;
        this.changes = changes;
        this.ids = ids;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
    }

    @Test
    void everyScoreCountsOnceHoweverOftenItIsChanged() {
        var evaluationId = fixture.evaluation(tree.community());
        var calls = new ArrayList<Callable<Long>>();
        for (var i = 0; i < RESIDENTS; i++) {
            var viewer = viewer();
            for (var score : List.of(1 + i % 5, 5 - i % 5, 1 + i % 3)) {
                calls.add(() -> scores.give(viewer, evaluationId, score, ""));
            }
        }

        Crowd.run(16, calls);

        assertThat(scoreMapper.pages(List.of(evaluationId), Long.MAX_VALUE, 50)).isEmpty();
        assertThat(counted(evaluationId)).isEqualTo(given(evaluationId));
        assertThat(evaluationMapper.find(evaluationId).orElseThrow().scoreCount())
                .isEqualTo(RESIDENTS);
    }

    @Test
    void whoeverReadsAndThenWritesTheCountersIsCaught() {
        var evaluationId = fixture.evaluation(tree.community());
        var careless = new TopicScores(
                scoreMapper, carelessMapper(), hosted, residents, moderation, days, changes, ids, transactions);

        Crowd.run(
                2,
                List.<Callable<Long>>of(
                        () -> careless.give(viewer(), evaluationId, 4, ""),
                        () -> careless.give(viewer(), evaluationId, 4, "")));

        assertThat(given(evaluationId)).isEqualTo("4x2");
        assertThat(counted(evaluationId)).as("the mutant must lose an update").isEqualTo("4x1");
    }

    /** Holds no row, and both callers have read the counter before either of them writes it. */
    private TopicEvaluationMapper carelessMapper() {
        var bothHaveRead = new CyclicBarrier(2);
        return (TopicEvaluationMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TopicEvaluationMapper.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        return evaluationMapper.find((Long) arguments[0]);
                    }
                    if (method.getName().equals("count")) {
                        var fours = evaluationMapper
                                .find((Long) arguments[0])
                                .orElseThrow()
                                .fours();
                        bothHaveRead.await(60, TimeUnit.SECONDS);
                        return jdbc.update(
                                "update topic_evaluation set fours = ? where id = ?", fours + 1, arguments[0]);
                    }
                    try {
                        return method.invoke(evaluationMapper, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Viewer viewer() {
        var resident = fixture.resident(tree.grid());
        return new Viewer(resident.personId(), "test", () -> new Standing(VerificationLevel.RESIDENT, List.of()));
    }

    private String counted(long evaluationId) {
        var counts = evaluationMapper.find(evaluationId).orElseThrow().counts();
        return String.join(
                " ",
                IntStream.rangeClosed(1, 5)
                        .filter(score -> counts.get(score - 1) > 0)
                        .mapToObj(score -> score + "x" + counts.get(score - 1))
                        .toList());
    }

    private String given(long evaluationId) {
        return String.join(
                " ",
                jdbc.queryForList(
                        """
                        select concat(score, 'x', count(*)) from topic_score
                         where evaluation_id = ? group by score order by score
                        """,
                        String.class,
                        evaluationId));
    }

    @Test
    void ofTwoAnswersAtOnceOneIsGiven() {
        var noticeId = UndertakingFixture.notice(convener, topics.decided(tree.community()));
        var objectionId = UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);
        var colleague = fixture.convener(tree.community());
        UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);

        var answers = Crowd.run(
                2,
                List.<Callable<List<String>>>of(
                        () -> answer(convener, objectionId, "已复核"), () -> answer(colleague, objectionId, "不予采纳")));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of("ALREADY_ANSWERED"));
        assertThat(fixture.value("unanswered", "public_notice", noticeId, Integer.class))
                .isOne();
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'objection.answered' and actor_id in (?, ?)",
                        Integer.class,
                        convener.personId(),
                        colleague.personId()))
                .isOne();
    }

    private static List<String> answer(GraphQlClient.Caller caller, long objectionId, String text) {
        return UndertakingFixture.refusals(
                caller, "objectionAnswer", Map.of("objectionId", objectionId, "upheld", false, "text", text));
    }

    @Test
    void objectionsOfManyAreAllCountedAndOneResidentsOnlyOnce() {
        var noticeId = UndertakingFixture.notice(convener, topics.decided(tree.community()));
        var one = fixture.resident(tree.grid());
        var calls = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < 8; i++) {
            calls.add(() -> raise(one, noticeId));
            var other = fixture.resident(tree.grid());
            calls.add(() -> raise(other, noticeId));
        }

        var answers = Crowd.run(16, calls);

        assertThat(answers.stream().filter(List::isEmpty)).hasSize(9);
        assertThat(answers.stream().filter(List.of("ALREADY_OBJECTED")::equals)).hasSize(7);
        assertThat(fixture.value("raised", "public_notice", noticeId, Integer.class))
                .isEqualTo(9);
        assertThat(jdbc.queryForObject("select count(*) from objection where notice_id = ?", Integer.class, noticeId))
                .isEqualTo(9);
    }

    private static List<String> raise(GraphQlClient.Caller caller, long noticeId) {
        return UndertakingFixture.refusals(caller, "objectionRaise", Map.of("noticeId", noticeId, "text", "不同意"));
    }

    @Test
    void jobsOfSeveralServersMoveATopicOnce() {
        var topicId = topics.decided(tree.community());
        var noticeId = UndertakingFixture.notice(convener, topicId);
        var undertakingId = UndertakingFixture.task(convener, topicId);
        fixture.endNotice(noticeId);

        Crowd.run(4, IntStream.range(0, 4).mapToObj(i -> job(notices::endDue)).toList());

        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        UndertakingFixture.done(convener, undertakingId);
        var evaluationId = UndertakingFixture.evaluation(convener, topicId);
        fixture.endEvaluation(evaluationId);
        Crowd.run(
                4,
                IntStream.range(0, 4).mapToObj(i -> job(evaluations::closeDue)).toList());
        assertThat(topics.status(topicId)).isEqualTo("EVALUATED");
    }

    private static Callable<Boolean> job(Runnable job) {
        return () -> {
            job.run();
            return true;
        };
    }
}
