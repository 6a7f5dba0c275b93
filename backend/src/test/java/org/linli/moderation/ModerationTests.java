package org.linli.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;

@LinliTest
class ModerationTests {

    private static final String DECIDE =
            """
            mutation ($ids: [ID!]!, $decision: ModerationDecision!, $reason: String) {
              moderationDecide(input: {itemIds: $ids, decision: $decision, reason: $reason}) {
                items { id state reason organisation { id } author { id nickname } }
                userErrors { code message field }
              }
            }""";
    private static final String QUEUE =
            """
            query ($node: ID!) { moderationQueue(organisationId: $node, first: 50) { edges { node { id origin } } } }""";
    private static final String REPORT =
            """
            mutation ($id: ID!) {
              contentReport(input: {kind: NICKNAME, contentId: $id, reason: INSULT}) {
                reported userErrors { code message }
              }
            }""";
    private static final String APPEAL =
            """
            mutation ($id: ID!) {
              moderationAppeal(input: {itemId: $id, text: "这是我的名字"}) {
                content { state appealable } userErrors { code message }
              }
            }""";
    private static final String HELD =
            "{ viewer { heldContents { edges { node { id state reason appealable text } } } } }";

    private final StaffFixture staff;
    private final ContentFixture contents;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;

    ModerationTests(StaffFixture staff, ContentFixture contents, GraphQlClient client, TreeFixture trees) {
        this.staff = staff;
        this.contents = contents;
        this.client = client;
        this.tree = trees.create();
    }

    @Test
    void staffSeesAndDecidesAtItsNodeAndUnderItButNotBeside() {
        var item = contents.open(tree.community());
        var own = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var above = staff.appointed(Role.STREET_ADMIN, tree.street());
        var sibling = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var below = staff.appointed(Role.GRID_WORKER, tree.grid());

        assertThat(queue(own, tree.community().id())).containsExactly(item + "");
        assertThat(queue(above, tree.street().id())).contains(item + "");
        assertThat(queue(above, tree.community().id())).contains(item + "");
        assertThat(queue(own, tree.street().id())).isEmpty();
        assertThat(queue(sibling, tree.community().id())).isEmpty();
        assertThat(queue(below, tree.community().id())).isEmpty();

        assertThat(decide(sibling, "PASS", item).refusals("moderationDecide")).containsExactly("NOT_FOUND");
        assertThat(decide(below, "PASS", item).refusals("moderationDecide")).containsExactly("NOT_FOUND");
        assertThat(contents.state(item)).isEqualTo(ContentState.IN_REVIEW);

        assertThat(decide(above, "PASS", item).refusals("moderationDecide")).isEmpty();
        assertThat(contents.state(item)).isEqualTo(ContentState.PASSED);
        assertThat(queue(own, tree.community().id())).isEmpty();
    }

    @Test
    void aBulkThatHoldsOneOfAnotherNodeChangesNothing() {
        var own = contents.open(tree.community());
        var foreign = contents.open(tree.sibling());
        var person = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());

        assertThat(decide(person, "PASS", own, foreign).refusals("moderationDecide"))
                .containsExactly("NOT_FOUND");
        assertThat(decide(person, "PASS", own, 4711).body().toString())
                .isEqualTo(decide(person, "PASS", own, foreign).body().toString());

        assertThat(contents.state(own)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(contents.state(foreign)).isEqualTo(ContentState.IN_REVIEW);
    }

    @Test
    void contentsOfNobodysCommunityAreForThoseAboveCommunities() {
        var item = contents.of(contents.resident(null), ModerationOrigin.WECHAT_AWAY);

        assertThat(decide(staff.appointed(Role.COMMUNITY_ADMIN, tree.community()), "PASS", item)
                        .refusals("moderationDecide"))
                .containsExactly("NOT_FOUND");
        assertThat(decide(staff.appointed(Role.STREET_ADMIN, tree.street()), "PASS", item)
                        .refusals("moderationDecide"))
                .isEmpty();
    }

    @Test
    void nobodyDecidesAboutContentsOfHerOwn() {
        var person = staff.appointed(Role.STREET_ADMIN, tree.street());
        var item = contents.of(person, ModerationOrigin.WECHAT_UNSURE);

        assertThat(decide(person, "PASS", item).refusals("moderationDecide")).containsExactly("OWN_CONTENT");
    }

    @Test
    void aRefusalNeedsAReasonThatItsAuthorReads() {
        var author = contents.resident(tree.community());
        var item = contents.of(author, ModerationOrigin.WECHAT_UNSURE);
        var person = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());

        var withoutReason = person.ask(DECIDE, Map.of("ids", List.of(item), "decision", "REFUSE"));
        assertThat(withoutReason.refusals("moderationDecide")).containsExactly("REASON_NEEDED");
        assertThat(decide(person, "REFUSE", item).refusals("moderationDecide")).isEmpty();

        var held = author.ask(HELD)
                .withoutErrors()
                .data("viewer", "heldContents", "edges")
                .get(0)
                .path("node");
        assertThat(held.path("state").asString()).isEqualTo("REFUSED");
        assertThat(held.path("reason").asString()).isEqualTo("不合适");
        assertThat(held.path("appealable").asBoolean()).isTrue();
    }

    @Test
    void anAppealBringsItBackOnceAndOnlyForItsAuthor() {
        var author = contents.resident(tree.community());
        var item = contents.of(author, null);
        var person = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        assertThat(author.ask(APPEAL, Map.of("id", item)).refusals("moderationAppeal"))
                .containsExactly("NOT_APPEALABLE");
        decide(person, "REFUSE", item).withoutErrors();
        assertThat(contents.state(item)).isEqualTo(ContentState.HIDDEN);

        var stranger = contents.resident(tree.community());
        assertThat(stranger.ask(APPEAL, Map.of("id", item)).refusals("moderationAppeal"))
                .containsExactly("NOT_FOUND");
        assertThat(author.ask(APPEAL, Map.of("id", item)).refusals("moderationAppeal"))
                .isEmpty();
        assertThat(contents.origin(item)).isEqualTo(ModerationOrigin.APPEAL);
        assertThat(queue(person, tree.community().id())).containsExactly(item + "");

        decide(person, "REFUSE", item).withoutErrors();
        assertThat(author.ask(APPEAL, Map.of("id", item)).refusals("moderationAppeal"))
                .containsExactly("NOT_APPEALABLE");
    }

    @Test
    void threeReportsHideAContentUntilStaffHasLookedAndThenNoMore() {
        var author = contents.resident(tree.community());
        var item = contents.of(author, null);
        var person = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var first = contents.resident(tree.community());

        assertThat(report(client.someone(), author)).containsExactly("LEVEL_TOO_LOW");
        assertThat(report(author, author)).containsExactly("OWN_CONTENT");
        assertThat(report(first, author)).isEmpty();
        assertThat(report(first, author)).containsExactly("ALREADY_REPORTED");
        assertThat(report(contents.resident(null), author)).isEmpty();
        assertThat(contents.state(item)).isEqualTo(ContentState.PASSED);

        assertThat(report(contents.resident(null), author)).isEmpty();
        assertThat(contents.state(item)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(contents.origin(item)).isEqualTo(ModerationOrigin.REPORT);

        decide(person, "PASS", item).withoutErrors();
        assertThat(report(contents.resident(null), author)).isEmpty();
        assertThat(contents.state(item)).isEqualTo(ContentState.PASSED);
    }

    private List<String> report(GraphQlClient.Caller person, GraphQlClient.Caller author) {
        return person.ask(REPORT, Map.of("id", author.personId())).refusals("contentReport");
    }

    private static List<String> queue(GraphQlClient.Caller person, long node) {
        return person.ask(QUEUE, Map.of("node", node)).nodeIds("moderationQueue");
    }

    private static Answer decide(GraphQlClient.Caller person, String decision, long... items) {
        var ids = java.util.Arrays.stream(items).boxed().toList();
        return person.ask(DECIDE, Map.of("ids", ids, "decision", decision, "reason", "不合适"));
    }
}
