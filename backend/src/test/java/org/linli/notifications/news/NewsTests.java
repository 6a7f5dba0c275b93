package org.linli.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.activities.ActivityFixture;
import org.linli.households.ResidencyDecided;
import org.linli.identity.ProxyBegan;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class NewsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TEXTS = "{ viewer { notifications { edges { node { title text } } } } }";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final ActivityFixture activities;
    private final FanOuts fanOuts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    NewsTests(
            GraphQlClient client,
            StaffFixture staff,
            ActivityFixture activities,
            FanOuts fanOuts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.activities = activities;
        this.fanOuts = fanOuts;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void aSignupAMoveAndACancellationReachWhoeverHasSignedUp() {
        var id = activities.open(tree.community(), 5);
        var person = client.someone();
        var planner = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());

        person.ask(
                        "mutation ($id: ID!) { activitySignUp(input: {activityId: $id, party: 2}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();
        assertThat(await(person, 1)).containsExactly("signedUp");

        edit(planner, id, "title: \"新的标题\"");
        edit(planner, id, "place: {name: \"二楼会议室\"}");
        awaitFanOut("moved:" + id + ":%");
        finish();
        assertThat(await(person, 2)).containsExactly("signedUp", "activityMoved");

        planner.ask(
                        "mutation ($id: ID!) { activityCancel(input: {activityId: $id, reason: \"停电\"}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();
        awaitFanOut("cancelled:" + id);
        finish();
        assertThat(await(person, 3)).containsExactly("signedUp", "activityMoved", "activityCancelled");
        assertThat(texts(person).getFirst()).contains("新的标题", "二楼会议室", "停电");
    }

    @Test
    void aPlaceGivenBackIsConfirmed() {
        var id = activities.open(tree.community(), 5);
        var person = client.someone();
        person.ask(
                        "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();
        person.ask(
                        "mutation ($id: ID!) { activitySignUpCancel(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();

        assertThat(await(person, 2)).containsExactlyInAnyOrder("signedUp", "signupGivenBack");
    }

    @Test
    void authorsHearWhatStaffDecidedAndWhatWasRefusedButNotWhatPassedByItself() {
        var person = client.someone();

        decide(person, ContentState.PASSED, null, false);
        decide(person, ContentState.IN_REVIEW, null, false);
        assertThat(wordings(person)).isEmpty();
        decide(person, ContentState.REFUSED, "含有广告", false);
        decide(person, ContentState.PASSED, null, true);
        decide(person, ContentState.HIDDEN, "被举报", true);

        assertThat(wordings(person)).containsExactly("contentRefused", "contentPassed", "contentHidden");
        assertThat(texts(person).getLast()).isEqualTo("您提交的昵称未通过审核，请修改后再提交。原因：含有广告");
    }

    @Test
    void whoDoesNotBelongIsToldWhyAndIsCalledIfNeedBe() {
        var person = client.someone();
        jdbc.update(
                "update person set openid = null, community_id = ? where id = ?",
                tree.community().id(),
                person.personId());

        publish(new ResidencyDecided(person.personId(), true, null));
        publish(new ResidencyDecided(person.personId(), false, "材料不全"));

        assertThat(wordings(person)).containsExactly("residencyConfirmed", "residencyDenied");
        assertThat(texts(person).getFirst()).endsWith("原因：材料不全");
        assertThat(jdbc.queryForList(
                        "select reason from phone_call where person_id = ?", String.class, person.personId()))
                .containsExactly("NO_WECHAT");
    }

    @Test
    void newsOfADecisionThatIsRolledBackAreNotTold() {
        var person = client.someone();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ResidencyDecided(person.personId(), true, null));
            status.setRollbackOnly();
        });

        assertThat(wordings(person)).isEmpty();
    }

    @Test
    void whoeverIsActedForHearsOfItOnceThoughTheEventComesTwice() {
        var person = client.someone();
        var began = new ProxyBegan(
                person.personId(), client.someone().personId(), "代为报名", Instant.parse("2026-12-01T01:30:00.123Z"));

        publish(began);
        publish(began);
        publish(new ProxyBegan(
                began.personId(), began.actorId(), "代为报名", began.at().plusSeconds(60)));

        assertThat(await(person, 2)).containsExactly("proxyBegan", "proxyBegan");
        assertThat(texts(person).getFirst()).contains("居民", "代为报名");
    }

    @Test
    void closedAccountsAreToldNothing() {
        var person = client.someone();
        jdbc.update("update person set status = 'CLOSED' where id = ?", person.personId());

        publish(new ResidencyDecided(person.personId(), false, null));

        assertThat(wordings(person)).isEmpty();
    }

    private void decide(GraphQlClient.Caller author, ContentState state, @Nullable String reason, boolean byStaff) {
        publish(new ContentDecided(
                1, ContentKind.NICKNAME, author.personId(), author.personId(), "", state, reason, byStaff));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static void edit(GraphQlClient.Caller planner, long id, String change) {
        var answer = planner.ask(
                "mutation ($id: ID!) { activityEdit(input: {activityId: $id, " + change
                        + "}) { userErrors { code field } } }",
                Map.of("id", id));
        assertThat(answer.refusals("activityEdit")).isEmpty();
    }

    private void awaitFanOut(String key) {
        until(() -> !jdbc.queryForList("select id from fan_out where dedupe_key like ?", key)
                .isEmpty());
    }

    private void finish() {
        var more = true;
        while (more) {
            more = fanOuts.tellPage(50);
        }
    }

    private List<String> await(GraphQlClient.Caller person, int count) {
        until(() -> wordings(person).size() >= count);
        return wordings(person);
    }

    private static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        assertThat(condition.getAsBoolean()).as("came true in time").isTrue();
    }

    private List<String> wordings(GraphQlClient.Caller person) {
        return jdbc.queryForList(
                "select wording from notification where person_id = ? order by id", String.class, person.personId());
    }

    /** The latest first. */
    private static List<String> texts(GraphQlClient.Caller person) {
        var edges = person.ask(TEXTS).withoutErrors().data("viewer", "notifications", "edges");
        var texts = new ArrayList<String>();
        edges.forEach(edge -> texts.add(edge.path("node").path("text").asString()));
        return texts;
    }
}
