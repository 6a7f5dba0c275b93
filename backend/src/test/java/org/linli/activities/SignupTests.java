package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.VerificationLevel;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class SignupTests {

    private static final String SIGN_UP =
            """
            mutation ($id: ID!, $party: Int! = 1, $requestId: ID) {
              activitySignUp(input: {activityId: $id, party: $party, clientRequestId: $requestId}) {
                signup { id status party activity { id taken viewerSignup { id } } }
                userErrors { code message field }
              }
            }""";
    private static final String CANCEL =
            """
            mutation ($id: ID!) {
              activitySignUpCancel(input: {activityId: $id}) {
                signup { id status } userErrors { code message field }
              }
            }""";
    private static final String MINE =
            """
            query ($first: Int! = 20, $after: String) {
              viewer { signups(first: $first, after: $after) {
                edges { cursor node { id status party activity { id title } } } pageInfo { hasNextPage endCursor }
              } }
            }""";

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    SignupTests(GraphQlClient client, ActivityFixture activities, TreeFixture trees, JdbcTemplate jdbc) {
        this.client = client;
        this.activities = activities;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void aGuestSignsUpSeesItUnderMineAndGivesItBack() {
        var id = activities.open(tree.community(), 10);
        var guest = client.someone();

        var signedUp = guest.ask(SIGN_UP, Map.of("id", id, "party", 3)).withoutErrors();
        var signupId = signedUp.text("activitySignUp", "signup", "id");
        assertThat(signedUp.text("activitySignUp", "signup", "status")).isEqualTo("CONFIRMED");
        assertThat(signedUp.data("activitySignUp", "signup", "activity", "taken")
                        .asInt())
                .isEqualTo(3);
        assertThat(signedUp.text("activitySignUp", "signup", "activity", "viewerSignup", "id"))
                .isEqualTo(signupId);
        assertThat(guest.ask(MINE).nodeIds("viewer", "signups")).containsExactly(signupId);

        var givenBack = guest.ask(CANCEL, Map.of("id", id)).withoutErrors();
        assertThat(givenBack.text("activitySignUpCancel", "signup", "status")).isEqualTo("CANCELLED_SELF");
        assertThat(taken(id)).isZero();
        assertThat(guest.ask(CANCEL, Map.of("id", id)).refusals("activitySignUpCancel"))
                .containsExactly("NOT_SIGNED_UP");
    }

    @Test
    void aPlaceGivenBackCanBeTakenAgainAndBothSignupsStayOnRecord() {
        var id = activities.open(tree.community(), 1);
        var guest = client.someone();

        guest.ask(SIGN_UP, Map.of("id", id)).withoutErrors();
        guest.ask(CANCEL, Map.of("id", id)).withoutErrors();
        guest.ask(SIGN_UP, Map.of("id", id)).withoutErrors();

        assertThat(taken(id)).isOne();
        assertThat(guest.ask(MINE).nodeIds("viewer", "signups")).hasSize(2);
    }

    @Test
    void aPartyGetsAllPlacesOrNone() {
        var id = activities.open(tree.community(), 4);

        assertThat(client.someone().ask(SIGN_UP, Map.of("id", id, "party", 3)).refusals("activitySignUp"))
                .isEmpty();
        assertThat(client.someone().ask(SIGN_UP, Map.of("id", id, "party", 2)).refusals("activitySignUp"))
                .containsExactly("FULL");
        assertThat(taken(id)).isEqualTo(3);
        assertThat(client.someone().ask(SIGN_UP, Map.of("id", id, "party", 1)).refusals("activitySignUp"))
                .isEmpty();
    }

    @Test
    void rejectsASecondSignupEvenWhenFull() {
        var id = activities.open(tree.community(), 1);
        var guest = client.someone();

        guest.ask(SIGN_UP, Map.of("id", id)).withoutErrors();

        assertThat(guest.ask(SIGN_UP, Map.of("id", id)).refusals("activitySignUp"))
                .containsExactly("ALREADY_SIGNED_UP");
    }

    @Test
    void rejectsPartiesThatAreEmptyOrTooLarge() {
        var id = activities.open(tree.community(), 100);
        var guest = client.someone();

        for (var party : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThat(guest.ask(SIGN_UP, Map.of("id", id, "party", party)).refusals("activitySignUp"))
                    .containsExactly("INVALID");
        }
        for (var party : new int[] {6, Integer.MAX_VALUE}) {
            assertThat(guest.ask(SIGN_UP, Map.of("id", id, "party", party)).refusals("activitySignUp"))
                    .containsExactly("PARTY_TOO_LARGE");
        }
        assertThat(taken(id)).isZero();
    }

    @Test
    void rejectsBeforeTheOpeningAndAfterTheClosing() {
        var soon = activities.published(
                tree.community(), ActivityFixture.plan(5, Instant.now().plus(Duration.ofDays(30))));
        var late = activities.published(
                tree.community(), ActivityFixture.plan(5, Instant.now().plus(Duration.ofMinutes(10))));
        var past = activities.published(
                tree.community(), ActivityFixture.plan(5, Instant.now().minus(Duration.ofDays(2))));
        var guest = client.someone();

        assertThat(guest.ask(SIGN_UP, Map.of("id", soon)).refusals("activitySignUp"))
                .containsExactly("NOT_OPEN");
        assertThat(guest.ask(SIGN_UP, Map.of("id", late)).refusals("activitySignUp"))
                .containsExactly("CLOSED");
        assertThat(guest.ask(SIGN_UP, Map.of("id", past)).refusals("activitySignUp"))
                .containsExactly("CLOSED");
    }

    @Test
    void rejectsGuestsWhereResidentsAreAskedFor() {
        var plan = ActivityFixture.plan(5);
        var id = activities.published(
                tree.community(),
                new ActivityPlan(
                        plan.title(),
                        plan.description(),
                        plan.kind(),
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.signupOpensAt(),
                        plan.signupClosesAt(),
                        plan.capacity(),
                        plan.partyLimit(),
                        VerificationLevel.RESIDENT,
                        plan.tags(),
                        plan.place(),
                        plan.organiser(),
                        plan.contactPhone()));
        var guest = client.someone();

        assertThat(guest.ask(SIGN_UP, Map.of("id", id)).refusals("activitySignUp"))
                .containsExactly("NOT_ELIGIBLE");
        jdbc.update("update person set level = 'RESIDENT' where id = ?", guest.personId());
        assertThat(guest.ask(SIGN_UP, Map.of("id", id)).refusals("activitySignUp"))
                .isEmpty();
    }

    @Test
    void draftsAndMissingActivitiesAnswerTheSame() {
        var draft = activities.draft(tree.community(), ActivityFixture.plan(5));
        var guest = client.someone();

        var foreign = guest.ask(SIGN_UP, Map.of("id", draft)).withoutErrors();
        var missing = guest.ask(SIGN_UP, Map.of("id", 4711)).withoutErrors();

        assertThat(foreign.body()).isEqualTo(missing.body());
        assertThat(missing.refusals("activitySignUp")).containsExactly("NOT_FOUND");
    }

    @Test
    void strangersAreToldToSignIn() {
        var id = activities.open(tree.community(), 5);

        assertThat(client.nobody().ask(SIGN_UP, Map.of("id", id)).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void refusalsSpeakTheViewersLanguage() {
        var id = activities.open(tree.community(), 1);
        client.someone().ask(SIGN_UP, Map.of("id", id)).withoutErrors();
        var late = client.someone();

        assertThat(late.ask(SIGN_UP, Map.of("id", id))
                        .data("activitySignUp", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("剩余名额不足，您可以减少人数，或看看其他活动。");
        assertThat(late.askInEnglish(SIGN_UP, Map.of("id", id))
                        .data("activitySignUp", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .startsWith("Not enough places are left.");
    }

    @Test
    void mineIsPagedTheLatestFirst() {
        var guest = client.someone();
        for (var i = 0; i < 5; i++) {
            guest.ask(SIGN_UP, Map.of("id", activities.open(tree.community(), 5)))
                    .withoutErrors();
        }

        var all = guest.ask(MINE).nodeIds("viewer", "signups");
        var first = guest.ask(MINE, Map.of("first", 3));
        var after = first.text("viewer", "signups", "pageInfo", "endCursor");
        var second = guest.ask(MINE, Map.of("first", 3, "after", after));

        assertThat(all).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(first.nodeIds("viewer", "signups")).isEqualTo(all.subList(0, 3));
        assertThat(second.nodeIds("viewer", "signups")).isEqualTo(all.subList(3, 5));
        assertThat(second.data("viewer", "signups", "pageInfo", "hasNextPage").asBoolean())
                .isFalse();
    }

    private int taken(long activityId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select taken from activity where id = ?", Integer.class, activityId));
    }
}
