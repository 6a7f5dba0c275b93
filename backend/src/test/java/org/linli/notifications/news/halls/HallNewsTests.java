package org.linli.notifications.news.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotFixture;
import org.linli.ballots.BallotOpened;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotSubject;
import org.linli.halls.HallFixture;
import org.linli.halls.TopicMoved;
import org.linli.halls.TopicStatus;
import org.linli.meetings.MeetingCancelled;
import org.linli.meetings.MeetingFixture;
import org.linli.meetings.MeetingInvited;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What people hear of agenda halls. */
@LinliTest
class HallNewsTests {

    private static final String NEWS = "{ viewer { notifications(first: 50) { edges { node { text page kind } } } } }";

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final BallotFixture ballots;
    private final HallFixture halls;
    private final MeetingFixture meetings;
    private final TreeFixture.Tree tree;

    HallNewsTests(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            BallotFixture ballots,
            HallFixture halls,
            MeetingFixture meetings,
            TreeFixture trees) {
        this.events = events;
        this.transaction = transaction;
        this.ballots = ballots;
        this.halls = halls;
        this.meetings = meetings;
        this.tree = trees.create();
    }

    @Test
    void thoseOnTheRollHearOnceThatTheyCanVoteAndThatTheResultIsThere() {
        var home = ballots.household(tree.grid());
        var one = ballots.resident(home);
        var other = ballots.resident(home);
        var ballot = ballots.openForHouseholds(tree.community());
        var elsewhere = ballots.resident(ballots.household(tree.sibling()));
        var opened = new BallotOpened(ballot, BallotSubject.TOPIC, 1);
        var closed = new BallotClosed(ballot, BallotSubject.TOPIC, 1, BallotOutcome.PASSED, List.of());

        publish(opened, closed, opened);

        for (var person : List.of(one, other)) {
            await(person, 2);
            assertThat(texts(person))
                    .anyMatch(text -> text.startsWith("有一项表决等您投票：要不要在北门装路灯？"))
                    .anyMatch(text -> text.startsWith("「要不要在北门装路灯？」的表决已结束"));
        }
        assertThat(texts(elsewhere)).isEmpty();
        assertThat(one.ask(NEWS)
                        .data("viewer", "notifications", "edges")
                        .get(0)
                        .path("node")
                        .path("page")
                        .asString())
                .isEqualTo("/packages/halls/ballot/index?id=" + ballot);
    }

    @Test
    void whoHasRaisedATopicHearsHowFarItHasCome() {
        var resident = halls.resident(tree.community());
        var hall = halls.hall(tree.community());
        var topic = halls.raised(resident, hall);

        publish(
                new TopicMoved(topic, hall, TopicStatus.RAISED, TopicStatus.SCREENED),
                new TopicMoved(topic, hall, TopicStatus.SCREENED, TopicStatus.SECONDED),
                new TopicMoved(topic, hall, TopicStatus.SECONDED, TopicStatus.DELIBERATING),
                new TopicMoved(topic, hall, TopicStatus.SCREENED, TopicStatus.SECONDED));

        await(resident, 2);
        assertThat(texts(resident))
                .anyMatch(text -> text.contains("「小区东门加装路灯」已受理"))
                .anyMatch(text -> text.contains("支持的人数够了"));
    }

    @Test
    void whoIsInvitedToAMeetingHearsOfItAndThatItIsCalledOff() {
        var resident = halls.resident(tree.community());
        var meeting = meetings.called(tree.community());
        publish(new MeetingInvited(meeting, List.of(resident.personId())));
        await(resident, 1);
        meetings.invite(meeting, resident.personId());

        publish(new MeetingCancelled(meeting));

        await(resident, 2);
        assertThat(texts(resident)).anyMatch(text -> text.startsWith("请您参加「")).anyMatch(text -> text.contains("取消了"));
    }

    private void publish(Record... told) {
        for (var event : told) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
    }

    private static void await(GraphQlClient.Caller person, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> texts(person).size() == number);
    }

    private static List<String> texts(GraphQlClient.Caller person) {
        var texts = new ArrayList<String>();
        person.ask(NEWS, Map.of())
                .withoutErrors()
                .data("viewer", "notifications", "edges")
                .forEach(edge -> texts.add(edge.path("node").path("text").asString()));
        return texts;
    }
}
