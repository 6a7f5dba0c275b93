package org.linli.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.notifications.NotificationFixture.cancelled;
import static org.linli.notifications.NotificationFixture.signedUp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.JsonNode;

@LinliTest
class InboxTests {

    private static final String LIST =
            """
            query ($first: Int! = 20, $after: String, $filter: NotificationFilter) {
              viewer { unreadCount notifications(first: $first, after: $after, filter: $filter) {
                edges { node { id kind title text page createdAt readAt } } pageInfo { hasNextPage endCursor }
              } }
            }""";
    private static final String READ =
            """
            mutation ($ids: [ID!], $requestId: ID) {
              notificationsRead(input: {notificationIds: $ids, clientRequestId: $requestId}) {
                viewer { id unreadCount } userErrors { code message field }
              }
            }""";

    private final GraphQlClient client;
    private final NotificationFixture notifications;
    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;

    InboxTests(
            GraphQlClient client,
            NotificationFixture notifications,
            ExecutionGraphQlService graphQl,
            StatementCounter statements) {
        this.client = client;
        this.notifications = notifications;
        this.graphQl = graphQl;
        this.statements = statements;
    }

    @Test
    void textsAreInTheLanguageOfWhoeverReadsThem() {
        var person = client.someone();
        notifications.tell(cancelled(person.personId(), "a"));

        var chinese = node(person.ask(LIST));
        var english = node(person.askInEnglish(LIST, Map.of()));

        assertThat(chinese.path("title").asString()).isEqualTo("活动已取消");
        assertThat(chinese.path("text").asString()).isEqualTo("您报名的“健康知识讲座”（12月1日 09:30，文化活动中心）已取消，请不要前往。原因：天气原因");
        assertThat(english.path("title").asString()).isEqualTo("Called off");
        assertThat(english.path("text").asString()).contains("(1 Dec, 09:30, 文化活动中心)", "The reason: 天气原因");
        assertThat(chinese.path("page").asString()).isEqualTo("/pages/activity/index?id=7");
    }

    @Test
    void whatPeopleWroteIsNeverTakenForAName() {
        var person = client.someone();
        var arguments = new LinkedHashMap<>(cancelled(1, "x").arguments());
        arguments.put("activity", Argument.of("{reason} $1 \\ ''"));
        notifications.tell(
                Notice.of(person.personId(), NotificationKind.ACTIVITY_CHANGED, "activityCancelled", arguments, "x"));

        assertThat(node(person.ask(LIST)).path("text").asString()).contains("“{reason} $1 \\ ''”");
    }

    @Test
    void theSameNewsIsToldOnceHoweverOftenItComes() {
        var person = client.someone();
        var calls = Collections.nCopies(8, (Callable<Boolean>) () -> {
            notifications.tell(cancelled(person.personId(), "once"), signedUp(person.personId(), "twice"));
            return true;
        });

        Crowd.run(8, calls);

        assertThat(person.ask(LIST).nodeIds("viewer", "notifications")).hasSize(2);
    }

    @Test
    void theListIsPagedTheLatestFirstAndFilteredByKindAndByWhetherItIsUnread() {
        var person = client.someone();
        for (var i = 0; i < 5; i++) {
            notifications.tell(cancelled(person.personId(), "c" + i), signedUp(person.personId(), "s" + i));
        }

        var all = ids(person.ask(LIST));
        var first = person.ask(LIST, Map.of("first", 6));
        var after = first.text("viewer", "notifications", "pageInfo", "endCursor");
        var second = person.ask(LIST, Map.of("first", 6, "after", after));
        var kinds = person.ask(LIST, Map.of("filter", Map.of("kinds", List.of("SIGNUP"))));
        person.ask(READ, Map.of("ids", all.subList(0, 3))).withoutErrors();
        var unread = person.ask(LIST, Map.of("filter", Map.of("unread", true)));

        assertThat(all)
                .hasSize(10)
                .isSortedAccordingTo(
                        Comparator.comparing((String id) -> Long.valueOf(id)).reversed());
        assertThat(ids(first)).isEqualTo(all.subList(0, 6));
        assertThat(ids(second)).isEqualTo(all.subList(6, 10));
        assertThat(ids(kinds)).hasSize(5);
        assertThat(ids(unread)).isEqualTo(all.subList(3, 10));
        assertThat(unread.data("viewer", "unreadCount").asInt()).isEqualTo(7);
    }

    @Test
    void allCanBeReadAtOnceAndARepeatChangesNothing() {
        var person = client.someone();
        notifications.tell(cancelled(person.personId(), "a"), signedUp(person.personId(), "b"));
        var variables = Map.of("requestId", UUID.randomUUID().toString());

        var read = person.ask(READ, variables).withoutErrors();
        notifications.tell(signedUp(person.personId(), "c"));
        var repeated = person.ask(READ, variables).withoutErrors();

        assertThat(read.data("notificationsRead", "viewer", "unreadCount").asInt())
                .isZero();
        assertThat(read.text("notificationsRead", "viewer", "id")).isEqualTo(Long.toString(person.personId()));
        assertThat(repeated.data("notificationsRead", "viewer", "unreadCount").asInt())
                .isOne();
    }

    @Test
    void whatBelongsToOthersAnswersLikeWhatIsNotThere() {
        var person = client.someone();
        var other = client.someone();
        notifications.tell(cancelled(person.personId(), "a"), cancelled(other.personId(), "a"));
        var own = ids(person.ask(LIST)).getFirst();
        var foreign = ids(other.ask(LIST)).getFirst();

        var refused = person.ask(READ, Map.of("ids", List.of(own, foreign)));
        var missing = person.ask(READ, Map.of("ids", List.of(own, "4711")));

        assertThat(refused.refusals("notificationsRead")).containsExactly("NOT_FOUND");
        assertThat(refused.body()).isEqualTo(missing.body());
        assertThat(other.ask(LIST).data("viewer", "unreadCount").asInt()).isOne();
        assertThat(person.ask(LIST).data("viewer", "unreadCount").asInt()).isOne();
        assertThat(message(refused)).isEqualTo("有的通知没有找到，请刷新后再试。");
        assertThat(message(person.askInEnglish(READ, Map.of("ids", List.of("4711")))))
                .startsWith("Some of the notifications are not there.");
    }

    @Test
    void rejectsMoreThanFiftyAtOnce() {
        var ids = IntStream.rangeClosed(1, 51).mapToObj(Integer::toString).toList();

        assertThat(client.someone().ask(READ, Map.of("ids", ids)).refusals("notificationsRead"))
                .containsExactly("INVALID");
    }

    @Test
    void atMostNinetyNineUnreadAreCounted() {
        var person = client.someone();
        notifications.tell(IntStream.range(0, 120)
                .mapToObj(i -> signedUp(person.personId(), "s" + i))
                .toArray(Notice[]::new));

        assertThat(person.ask(LIST).data("viewer", "unreadCount").asInt()).isEqualTo(99);
    }

    @Test
    void theCountIsExactWhileNewsComeAndAreReadInParallel() {
        var person = client.someone();
        var first = IntStream.range(0, 30)
                .mapToObj(i -> signedUp(person.personId(), "f" + i))
                .toArray(Notice[]::new);
        notifications.tell(first);
        var ids = ids(person.ask(LIST, Map.of("first", 30)));
        var work = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 30; i++) {
            var key = "s" + i;
            var id = ids.get(i);
            work.add(() -> {
                notifications.tell(signedUp(person.personId(), key));
                return true;
            });
            work.add(() -> person.ask(READ, Map.of("ids", List.of(id)))
                    .refusals("notificationsRead")
                    .isEmpty());
        }
        Collections.shuffle(work);

        assertThat(Crowd.run(12, work)).doesNotContain(false);

        assertThat(person.ask(LIST).data("viewer", "unreadCount").asInt()).isEqualTo(30);
    }

    @Test
    void strangersAreToldToSignIn() {
        assertThat(client.nobody().ask(READ).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aPageOfTwentyTakesAsManyStatementsAsAPageOfTwo() {
        var person = client.someone();
        notifications.tell(IntStream.range(0, 20)
                .mapToObj(i -> signedUp(person.personId(), "s" + i))
                .toArray(Notice[]::new));

        var two = statements.during(() -> execute(person.personId(), 2));
        var twenty = statements.during(() -> execute(person.personId(), 20));

        System.out.println("SQL statements for 2 notifications: " + two + ", for 20: " + twenty);
        assertThat(twenty).isEqualTo(two).isPositive().isLessThanOrEqualTo(3);
    }

    private void execute(long personId, int first) {
        var viewer = new Viewer(personId, "", () -> new Standing(VerificationLevel.GUEST, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                LIST, null, Map.of("first", first), null, "count-" + System.nanoTime(), Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
    }

    private static List<String> ids(Answer answer) {
        return answer.nodeIds("viewer", "notifications");
    }

    private static JsonNode node(Answer answer) {
        return answer.withoutErrors()
                .data("viewer", "notifications", "edges")
                .get(0)
                .path("node");
    }

    private static String message(Answer answer) {
        return answer.data("notificationsRead", "userErrors")
                .get(0)
                .path("message")
                .asString();
    }
}
