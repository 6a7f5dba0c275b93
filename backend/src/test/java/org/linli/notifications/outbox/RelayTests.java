package org.linli.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.notifications.NotificationFixture.cancelled;
import static org.linli.notifications.NotificationFixture.signedUp;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.notifications.NotificationFixture;
import org.linli.notifications.NotificationSettings;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wechat.SubscribeMessage;
import org.linli.wechat.WeChatFailures;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sends by hand: no other test does, so only these people's messages go out. */
@LinliTest
class RelayTests {

    private static final String CHANGED = "SIM_ACTIVITY_CHANGED";
    private static final String DIGEST = "SIM_DIGEST";

    private final GraphQlClient client;
    private final NotificationFixture notifications;
    private final MessageClaims claims;
    private final Verdicts verdicts;
    private final NotificationSettings settings;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    RelayTests(
            GraphQlClient client,
            NotificationFixture notifications,
            MessageClaims claims,
            Verdicts verdicts,
            NotificationSettings settings,
            Clock clock,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.notifications = notifications;
        this.claims = claims;
        this.verdicts = verdicts;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void aMessageIsSentOnceInTheFieldsOfItsTemplateAndTakesOneFromTheQuota() {
        var person = told(2);
        var wechat = new Received();

        run(relay(wechat));

        var message = wechat.messages(openid(person)).getFirst();
        assertThat(wechat.messages(openid(person))).hasSize(1);
        assertThat(message.templateId()).isEqualTo(CHANGED);
        assertThat(message.page()).isEqualTo("pages/activity/index?id=7");
        assertThat(message.values())
                .containsEntry("thing1", "健康知识讲座")
                .containsEntry("time2", "2026年12月1日 09:30")
                .containsEntry("thing3", "文化活动中心")
                .containsEntry("phrase4", "已取消");
        assertThat(state(person)).isEqualTo("SENT");
        assertThat(notifications.allowed(person, CHANGED)).isOne();
    }

    @Test
    void whoAllowsNoneKeepsItInTheInboxAndIsCalledWhenItIsUrgent() {
        var person = told(0);
        var calm = client.someone().personId();
        notifications.tell(cancelled(calm, "calm"));
        var wechat = new Received();

        run(relay(wechat));

        assertThat(state(person)).isEqualTo("KEPT");
        assertThat(calls(person)).containsExactly("NO_QUOTA");
        assertThat(state(calm)).isEqualTo("KEPT");
        assertThat(calls(calm)).isEmpty();
        assertThat(wechat.messages(openid(person))).isEmpty();
    }

    @Test
    void whatCertainlyWasNotSentIsTriedFiveTimesMoreAndThenGivenUp() {
        var person = told(1);
        var tries = new AtomicInteger();
        var relay = relay(message -> {
            tries.incrementAndGet();
            throw WeChatFailures.busy();
        });
        var pauses = new ArrayList<Long>();

        for (var i = 0; i < 6; i++) {
            run(relay);
            pauses.add(secondsUntilDue(person));
            assertThat(notifications.allowed(person, CHANGED)).isOne();
            makeDue(person);
        }

        assertThat(tries).hasValue(6);
        assertThat(state(person)).isEqualTo("DEAD");
        assertThat(calls(person)).containsExactly("NOT_SENT");
        assertThat(pauses.get(0)).isBetween(1L, 30L);
        assertThat(pauses.get(2)).isBetween(540L, 600L);
        assertThat(pauses.get(4)).isBetween(21_000L, 21_600L);
    }

    @Test
    void whatGotNoAnswerIsNeverSentAgain() {
        var person = told(1);
        var wechat = new Received();
        var relay = relay(message -> {
            wechat.send(message);
            throw WeChatFailures.unanswered();
        });

        run(relay);
        makeDue(person);
        run(relay);

        assertThat(wechat.messages(openid(person))).hasSize(1);
        assertThat(state(person)).isEqualTo("UNKNOWN");
        assertThat(notifications.allowed(person, CHANGED)).isZero();
        assertThat(calls(person)).containsExactly("UNCLEAR");
    }

    @Test
    void whenWeChatSaysThatNoneIsAllowedTheQuotaIsZero() {
        var person = told(7);

        run(relay(message -> {
            throw WeChatFailures.noQuota();
        }));

        assertThat(state(person)).isEqualTo("KEPT");
        assertThat(notifications.allowed(person, CHANGED)).isZero();
        assertThat(calls(person)).containsExactly("NO_QUOTA");
    }

    @Test
    void aTemplateThatWeChatRefusesIsNotTriedAgain() {
        var person = told(1);

        run(relay(message -> {
            throw WeChatFailures.badTemplate();
        }));

        assertThat(state(person)).isEqualTo("DEAD");
        assertThat(notifications.allowed(person, CHANGED)).isOne();
    }

    @Test
    void aLimitOfTheRatePausesEverythingAndCountsAsNoTry() {
        var person = told(1);
        var tries = new AtomicInteger();
        var relay = relay(message -> {
            tries.incrementAndGet();
            throw WeChatFailures.rateLimited(Duration.ofHours(1));
        });

        run(relay);
        makeDue(person);
        run(relay);

        assertThat(tries).hasValue(1);
        assertThat(state(person)).isEqualTo("WAITING");
        assertThat(attempts(person)).isZero();
        assertThat(notifications.allowed(person, CHANGED)).isOne();

        run(relay(new Received()));
        assertThat(state(person)).isEqualTo("SENT");
    }

    @Test
    void messagesWaitForTheEndOfQuietHours() {
        var person = told(1);
        var now = LocalTime.now(clock.withZone(NotificationSettings.ZONE));
        jdbc.update(
                "insert into notification_preference (person_id, quiet_from, quiet_to) values (?, ?, ?)",
                person,
                now.minusHours(2).withSecond(0).withNano(0),
                now.plusHours(2).withSecond(0).withNano(0));
        var wechat = new Received();

        run(relay(wechat));

        assertThat(wechat.messages(openid(person))).isEmpty();
        assertThat(state(person)).isEqualTo("WAITING");
        assertThat(secondsUntilDue(person)).isBetween(3_600L, 7_200L);
    }

    @Test
    void whatWasReadMeanwhileIsNotSent() {
        var person = told(1);
        jdbc.update("update notification set read_at = now(3) where person_id = ?", person);

        run(relay(new Received()));

        assertThat(state(person)).isEqualTo("KEPT");
        assertThat(notifications.allowed(person, CHANGED)).isOne();
        assertThat(calls(person)).isEmpty();
    }

    @Test
    void aDayIsSummedUpInOneMessage() {
        var person = client.someone().personId();
        notifications.allow(person, DIGEST, 5);
        for (var kind : List.of("SIGNUP", "ACTIVITY_CHANGED")) {
            jdbc.update("insert into notification_way (person_id, kind, way) values (?, ?, 'DIGEST')", person, kind);
        }
        notifications.tell(signedUp(person, "a"), cancelled(person, "b"));
        notifications.tell(signedUp(person, "c"));
        var wechat = new Received();

        run(relay(wechat));
        assertThat(wechat.messages(openid(person))).isEmpty();
        makeDue(person);
        run(relay(wechat));

        assertThat(wechat.messages(openid(person))).singleElement().satisfies(message -> assertThat(message.values())
                .containsEntry("number1", "3"));
        assertThat(notifications.allowed(person, DIGEST)).isEqualTo(4);
    }

    /** Kills a relay before it claims, after it has claimed, and after it has sent; others go on. */
    @Test
    void whereverARelayIsKilledEachMessageIsSentAtMostOnceAndNoneIsForgotten() {
        var seed = System.nanoTime();
        System.out.println("Seed of killed relays: " + seed);
        var random = new Random(seed);
        var people = crowd(40);
        var wechat = new Received();
        var kills = new AtomicInteger();

        var relays = IntStream.range(0, 12)
                .mapToObj(i -> {
                    var dies = i % 4;
                    var survives = random.nextInt(3);
                    return (Callable<Boolean>) () -> mortal(wechat, dies, survives, kills);
                })
                .toList();
        Crowd.run(4, relays);
        run(relay(wechat));
        endLeases(people);
        run(relay(wechat));

        assertThat(kills.get()).isPositive();
        for (var person : people) {
            var sent = wechat.messages(openid(person)).size();
            var state = state(person);
            assertThat(sent).as("messages of %s", person).isLessThanOrEqualTo(1);
            assertThat(state).isIn("SENT", "UNKNOWN");
            assertThat(calls(person)).hasSize(state.equals("UNKNOWN") ? 1 : 0);
            if (state.equals("SENT")) {
                assertThat(sent).isOne();
            }
        }
    }

    /** The mutant: whoever takes a lease that is over for a message that was not sent sends some twice. */
    @Test
    void aRelayThatSendsAgainWhenALeaseIsOverIsCaught() {
        var person = told(2);
        var wechat = new Received();
        killedAfterSending(wechat);

        jdbc.update(
                "update message set state = 'WAITING', due_at = now(3) where state = 'SENDING' and person_id = ?",
                person);
        run(relay(wechat));

        assertThat(wechat.messages(openid(person))).hasSize(2);
    }

    @Test
    void aRelayThatWasThoughtLostChangesNothingWhenItComesBack() {
        var person = told(1);
        var claim = claim(person);
        endLeases(List.of(person));
        run(relay(new Received()));

        relay(message -> {
                    throw WeChatFailures.busy();
                })
                .send(claim);

        assertThat(state(person)).isEqualTo("UNKNOWN");
        assertThat(notifications.allowed(person, CHANGED)).isZero();
    }

    @Test
    void manyRelaysAtOnceSendEachMessageOnce() {
        var people = crowd(60);
        var wechat = new Received();

        Crowd.run(6, Collections.nCopies(6, (Callable<Boolean>) () -> {
            run(relay(wechat));
            return true;
        }));
        run(relay(wechat));

        assertThat(people).allSatisfy(person -> {
            assertThat(wechat.messages(openid(person))).hasSize(1);
            assertThat(notifications.allowed(person, CHANGED)).isZero();
        });
    }

    private boolean mortal(Received wechat, int dies, int survives, AtomicInteger kills) {
        if (dies == 0) {
            kills.incrementAndGet();
            return false;
        }
        var left = new AtomicInteger(survives);
        var round = claims.claim(3);
        for (var claim : round.claims()) {
            var last = left.getAndDecrement() <= 0;
            if (last && dies == 1) {
                kills.incrementAndGet();
                return false;
            }
            if (last && dies == 2) {
                wechat.send(claim.content());
                kills.incrementAndGet();
                return false;
            }
            relay(wechat).send(claim);
        }
        return true;
    }

    /** What a process leaves behind that was killed between sending and noting. */
    private void killedAfterSending(Received wechat) {
        Channel deadly = message -> {
            wechat.send(message);
            throw new Killed();
        };
        for (MessageClaims.Round round = claims.claim(50); round.looked() > 0; round = claims.claim(50)) {
            for (var claim : round.claims()) {
                assertThatThrownBy(() -> relay(deadly).send(claim)).isInstanceOf(Killed.class);
            }
        }
    }

    private Claim claim(long person) {
        while (true) {
            for (var claim : claims.claim(50).claims()) {
                if (claim.message().personId() == person) {
                    return claim;
                }
            }
        }
    }

    private Relay relay(Channel channel) {
        return new Relay(claims, verdicts, channel, settings, clock);
    }

    private static void run(Relay relay) {
        var more = true;
        while (more) {
            more = relay.work();
        }
    }

    private List<Long> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> told(1)).toList();
    }

    /** Somebody who has been told something urgent and allows so many messages. */
    private long told(int allowed) {
        var person = client.someone().personId();
        notifications.allow(person, CHANGED, allowed);
        notifications.tellUrgently(person, tree.community());
        return person;
    }

    private void makeDue(long person) {
        jdbc.update(
                "update message set due_at = now(3) - interval 1 second where person_id = ? and state = 'WAITING'",
                person);
    }

    private void endLeases(List<Long> people) {
        people.forEach(person -> jdbc.update(
                "update message set due_at = now(3) - interval 1 second where person_id = ? and state = 'SENDING'",
                person));
    }

    private String openid(long person) {
        return String.valueOf(jdbc.queryForObject("select openid from person where id = ?", String.class, person));
    }

    private String state(long person) {
        return String.valueOf(
                jdbc.queryForObject("select state from message where person_id = ?", String.class, person));
    }

    private int attempts(long person) {
        var attempts = jdbc.queryForObject("select attempts from message where person_id = ?", Integer.class, person);
        return attempts == null ? -1 : attempts;
    }

    private long secondsUntilDue(long person) {
        var seconds = jdbc.queryForObject(
                "select timestampdiff(second, now(3), due_at) from message where person_id = ?", Long.class, person);
        return seconds == null ? -1 : seconds;
    }

    private List<String> calls(long person) {
        return jdbc.queryForList("select reason from phone_call where person_id = ?", String.class, person);
    }

    /** A WeChat that keeps what it is sent. */
    private static final class Received implements Channel {

        private final Map<String, List<SubscribeMessage>> messages = new ConcurrentHashMap<>();

        @Override
        public void send(SubscribeMessage message) {
            messages.computeIfAbsent(message.openid(), openid -> Collections.synchronizedList(new ArrayList<>()))
                    .add(message);
        }

        List<SubscribeMessage> messages(String openid) {
            return messages.getOrDefault(openid, List.of());
        }
    }

    /** The end of the process, as far as one thread can have it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
