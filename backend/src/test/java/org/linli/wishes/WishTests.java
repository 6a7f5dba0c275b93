package org.linli.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** How wishes are written, found, claimed and thanked for. */
@LinliTest
class WishTests {

    private static final String WISH =
            """
            query ($id: ID!) {
              wish(id: $id) {
                id title status wisherName wisher { id } partsAsked partsTaken thanks { text } helpers { id }
                community { id } revision reason viewerClaim { id state contactOpen }
                claims { id state note } timeline { kind reason parts }
              }
            }""";
    private static final String LIST =
            """
            query ($filter: WishFilter, $first: Int! = 20, $after: String) {
              wishes(filter: $filter, first: $first, after: $after) {
                edges { cursor node { id title } } pageInfo { hasNextPage endCursor }
              }
            }""";
    private static final String WALL =
            """
            query ($filter: WishFilter) {
              fulfilledWishes(filter: $filter) { edges { node { id wisherName thanks { text } helpers { id } } } }
            }""";
    private static final String MINE =
            """
            { viewer {
                wishes { edges { node { id status } } }
                wishClaims { edges { node { id state wish { id } thanks { text } } } }
            } }""";

    private final WishFixture fixture;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient client;
    private final GraphQlClient.Caller wisher;

    WishTests(
            WishFixture fixture,
            StaffFixture staff,
            Organisations organisations,
            JdbcTemplate jdbc,
            TreeFixture trees,
            GraphQlClient client) {
        this.fixture = fixture;
        this.staff = staff;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.client = client;
        this.wisher = fixture.resident(tree.grid());
    }

    @Test
    void aWishGoesFromWritingToThanks() {
        var id = fixture.open(wisher, 1);
        var claimer = fixture.withPhone();
        assertThat(listed(Map.of("organisationId", tree.community().id()))).contains(id);

        var claim = fixture.claim(claimer, id, 1);
        assertThat(listed(Map.of())).doesNotContain(id);
        done(claimer, "wishDeliver", Map.of("claimId", claim, "note", "书包已经送到家里"));
        assertThat(fixture.status(id)).isEqualTo("DELIVERED");
        done(wisher, "wishConfirm", Map.of("claimId", claim));
        done(wisher, "wishThank", Map.of("wishId", id, "text", "谢谢好心的邻居！"));

        var wish = wish(client.nobody(), id);
        assertThat(wish.text("wish", "status")).isEqualTo("THANKED");
        assertThat(wish.text("wish", "thanks", "text")).isEqualTo("谢谢好心的邻居！");
        assertThat(wish.data("wish", "helpers").toString()).contains(String.valueOf(claimer.personId()));
        assertThat(wish.data("wish", "claims").isEmpty()).isTrue();
        assertThat(wish.data("wish", "timeline").isEmpty()).isTrue();
        assertThat(steps(wish(wisher, id)))
                .containsExactly("WRITTEN", "SUBMITTED", "OPENED", "CLAIMED", "DELIVERED", "CONFIRMED", "THANKED");
        assertThat(wall()).contains(id);
        var mine =
                claimer.ask(MINE).withoutErrors().data("viewer", "wishClaims").toString();
        assertThat(mine).contains("CONFIRMED").contains("谢谢好心的邻居！");
        assertThat(wisher.ask(MINE).withoutErrors().data("viewer", "wishes").toString())
                .contains("THANKED");
    }

    @Test
    void severalChipInAndTheWishIsFulfilledWhenAllHaveDelivered() {
        var id = fixture.open(wisher, 5);
        var one = fixture.withPhone();
        var other = fixture.withPhone();
        var first = fixture.claim(one, id, 2);
        assertThat(listed(Map.of("organisationId", tree.grid().id()))).contains(id);
        assertThat(refusals(other, "wishClaim", Map.of("wishId", id, "parts", 4)))
                .containsExactly("TAKEN");
        var second = fixture.claim(other, id, 3);
        assertThat(fixture.status(id)).isEqualTo("CLAIMED");

        done(one, "wishDeliver", Map.of("claimId", first));
        done(wisher, "wishConfirm", Map.of("claimId", first));
        assertThat(fixture.status(id)).isEqualTo("CLAIMED");
        done(other, "wishDeliver", Map.of("claimId", second));
        assertThat(fixture.status(id)).isEqualTo("DELIVERED");
        done(wisher, "wishDispute", Map.of("claimId", second, "reason", "只收到两个"));

        assertThat(fixture.status(id)).isEqualTo("DISPUTED");
        assertThat(wish(client.nobody(), id).data("wish").isNull()).isTrue();
        assertThat(wish(other, id).text("wish", "status")).isEqualTo("DISPUTED");
    }

    @Test
    void whatWaitsForTheCheckIsSeenByNobodyElseAndOpensWhenItHasPassed() {
        var id = WishFixture.idOf(fixture.write(wisher, Map.of("why", "可疑的原因")));
        assertThat(fixture.status(id)).isEqualTo("IN_REVIEW");
        for (var other : List.of(client.nobody(), fixture.withPhone(), fixture.resident(tree.grid()))) {
            assertThat(wish(other, id).data("wish").isNull()).isTrue();
        }
        assertThat(wish(wisher, id).text("wish", "status")).isEqualTo("IN_REVIEW");
        assertThat(listed(Map.of())).doesNotContain(id);
        assertThat(refusals(fixture.withPhone(), "wishClaim", Map.of("wishId", id)))
                .containsExactly("NOT_FOUND");

        decide(id, "PASS");

        await().atMost(Duration.ofSeconds(20)).until(() -> "OPEN".equals(fixture.status(id)));
        assertThat(listed(Map.of("organisationId", tree.street().id()))).contains(id);
        decideReported(id);
    }

    /** Three people report it: it is gone until staff has looked. */
    private void decideReported(long id) {
        jdbc.update("update content set by_staff = false where kind = 'WISH' and content_id = ?", id);
        for (var i = 0; i < 3; i++) {
            var answer = fixture.withPhone()
                    .ask(
                            "mutation ($id: ID!) { contentReport(input: {kind: WISH, contentId: $id, reason: FALSE}) { userErrors { code } } }",
                            Map.of("id", id));
            assertThat(answer.refusals("contentReport")).isEmpty();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !listed(Map.of()).contains(id));
        assertThat(wish(client.nobody(), id).data("wish").isNull()).isTrue();
        assertThat(refusals(fixture.withPhone(), "wishClaim", Map.of("wishId", id)))
                .containsExactly("NOT_FOUND");

        decide(id, "REFUSE");

        await().atMost(Duration.ofSeconds(20)).until(() -> "REJECTED".equals(fixture.status(id)));
        assertThat(wish(wisher, id).text("wish", "reason")).isEqualTo("请说得具体一些");
    }

    private void decide(long wishId, String decision) {
        var item = jdbc.queryForObject(
                "select id from content where kind = 'WISH' and content_id = ?", Long.class, wishId);
        var answer = staff.appointed(Role.COMMUNITY_ADMIN, tree.community())
                .ask(
                        """
                        mutation ($ids: [ID!]!, $decision: ModerationDecision!) {
                          moderationDecide(input: {itemIds: $ids, decision: $decision, reason: "请说得具体一些"}) {
                            userErrors { code } }
                        }""",
                        Map.of("ids", List.of(Objects.requireNonNull(item)), "decision", decision));
        assertThat(answer.refusals("moderationDecide")).isEmpty();
    }

    @Test
    void whatWeChatRefusesIsNotStored() {
        assertThat(fixture.write(wisher, Map.of("title", "违规的心愿")).refusals("wishCreate"))
                .containsExactly("TEXT_REFUSED");
        assertThat(jdbc.queryForObject(
                        "select count(*) from wish where author_id = ?", Integer.class, wisher.personId()))
                .isZero();
    }

    @Test
    void anEditIsCheckedAnewAndHidesTheWishUntilItHasPassed() {
        var id = fixture.open(wisher, 1);

        done(wisher, "wishEdit", edit(id, Map.of("title", "可疑的书包")));
        assertThat(fixture.status(id)).isEqualTo("IN_REVIEW");
        assertThat(listed(Map.of())).doesNotContain(id);

        done(wisher, "wishEdit", edit(id, Map.of("title", "两个铅笔盒", "category", "GOODS", "parts", 2)));
        assertThat(fixture.status(id)).isEqualTo("OPEN");
        assertThat(listed(Map.of(
                        "category", "GOODS", "organisationId", tree.grid().id())))
                .containsExactly(id);
        assertThat(listed(Map.of(
                        "category", "LEARNING", "organisationId", tree.grid().id())))
                .isEmpty();

        var stale = new HashMap<String, Object>(edit(id, Map.of()));
        stale.put("revision", 0);
        assertThat(refusals(wisher, "wishEdit", stale)).containsExactly("STALE");
        fixture.claim(fixture.withPhone(), id, 1);
        assertThat(refusals(wisher, "wishEdit", edit(id, Map.of()))).containsExactly("WRONG_STATUS");
        assertThat(refusals(wisher, "wishWithdraw", Map.of("wishId", id))).containsExactly("WRONG_STATUS");
    }

    @Test
    void childrenAndWhoeverWantsToAreUnderAPseudonym() {
        var child = WishFixture.idOf(fixture.write(wisher, Map.of("beneficiary", "CHILD", "surname", "李")));
        var hidden = WishFixture.idOf(fixture.write(wisher, Map.of("pseudonymous", true)));

        assertThat(wish(client.nobody(), child).text("wish", "wisherName")).isEqualTo("李小朋友");
        assertThat(wish(client.nobody(), hidden).text("wish", "wisherName")).isEqualTo("一位居民");
        assertThat(wish(client.nobody(), child).data("wish", "wisher").isNull()).isTrue();
        assertThat(refusals(fixture.withPhone(), "wishClaim", Map.of("wishId", child)))
                .containsExactly("LEVEL_TOO_LOW");
        fixture.claim(fixture.resident(tree.sibling()), child, 1);
        assertThat(fixture.write(wisher, Map.of("surname", "李小明")).refusals("wishCreate"))
                .containsExactly("INVALID");
    }

    @Test
    void nobodyClaimsAWishOfHerOwnOrOfHerHousehold() {
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "9号楼");
        var household =
                organisations.add(building, OrganisationKind.HOUSEHOLD, "101室").id();
        var mother = fixture.resident(tree.grid(), household);
        var daughter = fixture.resident(tree.grid(), household);
        var id = fixture.open(mother, 1);

        assertThat(refusals(mother, "wishClaim", Map.of("wishId", id))).containsExactly("OWN_WISH");
        assertThat(refusals(daughter, "wishClaim", Map.of("wishId", id))).containsExactly("OWN_WISH");
        assertThat(refusals(client.someone(), "wishClaim", Map.of("wishId", id)))
                .containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void aPersonHasThreeOpenClaimsAndOneOfEachWish() {
        var claimer = fixture.withPhone();
        var first = fixture.open(wisher, 2);
        var claim = fixture.claim(claimer, first, 1);
        assertThat(refusals(claimer, "wishClaim", Map.of("wishId", first))).containsExactly("ALREADY_CLAIMED");
        fixture.claim(claimer, fixture.open(wisher, 1), 1);
        fixture.claim(claimer, fixture.open(wisher, 1), 1);
        var fourth = fixture.open(wisher, 1);

        assertThat(refusals(claimer, "wishClaim", Map.of("wishId", fourth))).containsExactly("TOO_MANY_CLAIMS");
        assertThat(fixture.status(fourth)).isEqualTo("OPEN");
        done(claimer, "wishDeliver", Map.of("claimId", claim));
        fixture.claim(claimer, fourth, 1);
    }

    @Test
    void oneExtensionIsAgreedUpon() {
        var claimer = fixture.withPhone();
        var claim = fixture.claim(claimer, fixture.open(wisher, 1), 1);
        var before = due(claim);

        assertThat(refusals(wisher, "wishExtensionAnswer", Map.of("claimId", claim, "agreed", true)))
                .containsExactly("WRONG_STATUS");
        done(claimer, "wishExtensionAsk", Map.of("claimId", claim, "reason", "书包缺货"));
        assertThat(refusals(claimer, "wishExtensionAnswer", Map.of("claimId", claim, "agreed", true)))
                .containsExactly("NOT_FOUND");
        done(wisher, "wishExtensionAnswer", Map.of("claimId", claim, "agreed", true));

        assertThat(due(claim)).isEqualTo(before.plusDays(14));
        assertThat(refusals(claimer, "wishExtensionAsk", Map.of("claimId", claim, "reason", "还是缺货")))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void theSameRequestWritesOneWish() {
        var variables = Map.of("content", WishFixture.content(Map.of()), "requestId", "once");

        var first = wisher.ask(WishFixture.CREATE, variables);

        assertThat(wisher.ask(WishFixture.CREATE, variables).body()).isEqualTo(first.body());
        assertThat(wisher.ask(MINE).nodeIds("viewer", "wishes")).hasSize(1);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        var wrong = Map.<String, Map<String, ?>>of(
                "value", Map.of("value", 0),
                "title", Map.of("title", "长".repeat(31)),
                "parts", Map.of("parts", 101),
                "wantedBy", Map.of("wantedBy", LocalDate.now().minusDays(2).toString()),
                "stationId", Map.of("delivery", "STATION"));
        wrong.forEach((field, fields) -> assertThat(fixture.write(wisher, fields)
                        .data("wishCreate", "userErrors")
                        .toString())
                .as(field)
                .contains("INVALID")
                .contains(field));
        assertThat(fixture.write(wisher, Map.of("value", 301)).refusals("wishCreate"))
                .containsExactly("ABOVE_CAP");
        assertThat(fixture.write(fixture.withPhone(), Map.of()).refusals("wishCreate"))
                .containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void foreignWishesAndClaimsAndThoseThatAreNotThereLookTheSame() {
        var claim = fixture.claimed(tree.grid());
        var stranger = fixture.withPhone();
        for (var mutation : List.of("wishConfirm", "wishDeliver")) {
            assertThat(WishFixture.call(stranger, mutation, Map.of("claimId", claim))
                            .body())
                    .isEqualTo(WishFixture.call(stranger, mutation, Map.of("claimId", 4711))
                            .body());
        }
        for (var mutation : List.of("wishGiveUp", "wishDispute", "wishExtensionAsk")) {
            assertThat(refusals(stranger, mutation, Map.of("claimId", claim, "reason", "有事")))
                    .containsExactly("NOT_FOUND");
        }
        var wish = fixture.open(wisher, 1);
        assertThat(refusals(stranger, "wishWithdraw", Map.of("wishId", wish))).containsExactly("NOT_FOUND");
        assertThat(refusals(stranger, "wishThank", Map.of("wishId", wish, "text", "谢谢")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void listsArePagedAndHoldWhatIsAtTheNodeAndUnderIt() {
        var ids = List.of(fixture.open(wisher, 1), fixture.open(wisher, 1), fixture.open(wisher, 1));
        fixture.open(tree.sibling());
        var filter = Map.of("organisationId", tree.community().id());

        var page = client.nobody().ask(LIST, Map.of("filter", filter, "first", 2));
        var next = client.nobody()
                .ask(LIST, Map.of("filter", filter, "after", page.text("wishes", "pageInfo", "endCursor")));

        assertThat(page.nodeIds("wishes"))
                .containsExactly(ids.get(2).toString(), ids.get(1).toString());
        assertThat(next.nodeIds("wishes")).containsExactly(ids.get(0).toString());
    }

    private static Map<String, Object> edit(long id, Map<String, ?> fields) {
        return Map.of("wishId", id, "content", WishFixture.content(fields));
    }

    private java.time.LocalDateTime due(long claimId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select due_at from wish_claim where id = ?", java.time.LocalDateTime.class, claimId));
    }

    private Answer wish(GraphQlClient.Caller caller, long id) {
        return caller.ask(WISH, Map.of("id", id)).withoutErrors();
    }

    private static List<String> steps(Answer wish) {
        return wish.data("wish", "timeline")
                .valueStream()
                .map(step -> step.path("kind").asString())
                .toList();
    }

    private List<Long> listed(Map<String, ?> filter) {
        var all = new HashMap<String, Object>(filter);
        return client.nobody().ask(LIST, Map.of("filter", all, "first", 50)).nodeIds("wishes").stream()
                .map(Long::valueOf)
                .toList();
    }

    private List<Long> wall() {
        return client
                .nobody()
                .ask(
                        WALL,
                        Map.of(
                                "filter",
                                Map.of("organisationId", tree.community().id())))
                .nodeIds("fulfilledWishes")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return WishFixture.refusals(caller, mutation, input);
    }

    private static void done(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        assertThat(refusals(caller, mutation, input)).as(mutation).isEmpty();
    }
}
