package org.linli.wishes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes people who wish and people who claim, and wishes as they write them. */
@Component
public class WishFixture {

    public static final String CREATE =
            """
            mutation ($content: WishContentInput!, $submit: Boolean! = true, $requestId: ID) {
              wishCreate(input: {content: $content, submit: $submit, clientRequestId: $requestId}) {
                wish { id status wisherName revision } userErrors { code message field }
              }
            }""";
    public static final String CLAIM =
            """
            mutation ($id: ID!, $parts: Int! = 1, $requestId: ID) {
              wishClaim(input: {wishId: $id, parts: $parts, clientRequestId: $requestId}) {
                claim { id state parts dueAt contactOpen wish { id status partsTaken } } userErrors { code message }
              }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;

    WishFixture(GraphQlClient client, StaffFixture staff, Organisations organisations, JdbcTemplate jdbc) {
        this.staff = staff;
        this.client = client;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Somebody who lives in a household of her own under the node. */
    public GraphQlClient.Caller resident(Organisation node) {
        var building = organisations.add(node, OrganisationKind.BUILDING, "7号楼");
        return resident(
                node,
                organisations.add(building, OrganisationKind.HOUSEHOLD, "302室").id());
    }

    /** Somebody who lives in the household. */
    public GraphQlClient.Caller resident(Organisation node, long householdId) {
        var person = withPhone();
        jdbc.update(
                """
                update person
                   set level = 'RESIDENT', community_id = ?, household_id = ?,
                       resident_until = current_timestamp(3) + interval 300 day
                 where id = ?
                """,
                node.communityId() == null ? node.id() : node.communityId(),
                householdId,
                person.personId());
        return person;
    }

    /** Somebody who has bound a phone number. */
    public GraphQlClient.Caller withPhone() {
        var person = client.someone();
        jdbc.update(
                "update person set level = 'PHONE', phone_index = sha2(?, 256) where id = ?",
                person.personId(),
                person.personId());
        return person;
    }

    /** A wish for something that all can read, with these fields in place of the usual ones. */
    public static Map<String, Object> content(Map<String, ?> fields) {
        var content = new HashMap<String, Object>(Map.of(
                "title", "想要一个新书包",
                "why", "孩子上学用的书包坏了。",
                "category", "LEARNING",
                "kind", "THING",
                "value", 100,
                "delivery", "HOME"));
        content.putAll(fields);
        return content;
    }

    public Answer write(GraphQlClient.Caller wisher, Map<String, ?> fields) {
        return wisher.ask(CREATE, Map.of("content", content(fields)));
    }

    /** A wish that everyone sees. */
    public long open(GraphQlClient.Caller wisher, int parts) {
        return idOf(write(wisher, Map.of("parts", parts)));
    }

    /** A wish of a new resident of the node that everyone sees. */
    public long open(Organisation node) {
        return open(resident(node), 1);
    }

    /** A wish of a new resident of the node that nobody has claimed for longer than staff waits. */
    public long unclaimed(Organisation node) {
        var wishId = open(node);
        jdbc.update("update wish set opened_at = opened_at - interval 8 day where id = ?", wishId);
        return wishId;
    }

    /** A claim that staff has offered to the node itself, of a wish of a new resident. */
    public long offered(Organisation node) {
        return tended(
                node,
                "wishDispatch",
                "claim { id }",
                Map.of("wishId", unclaimed(node), "organisationId", node.id()),
                "claim");
    }

    /** A claim that the node itself has, of a wish of a new resident. */
    public long claimedInBulk(Organisation node) {
        return tended(
                node,
                "wishClaimFor",
                "claims { id }",
                Map.of("organisationId", node.id(), "wishIds", List.of(open(node))),
                "claims");
    }

    /** A claim of a wish of a new resident who says that she has received nothing. */
    public long disputed(Organisation node) {
        var wisher = resident(node);
        var claimer = withPhone();
        var claimId = claim(claimer, open(wisher, 1), 1);
        call(claimer, "wishDeliver", Map.of("claimId", claimId));
        call(wisher, "wishDispute", Map.of("claimId", claimId, "reason", "没有收到"));
        return claimId;
    }

    private long tended(Organisation node, String mutation, String selection, Map<String, ?> input, String field) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var answer = staff.appointed(Role.GRID_WORKER, node)
                .ask(
                        "mutation ($input: %s) { %s(input: $input) { %s userErrors { code } } }"
                                .formatted(type, mutation, selection),
                        Map.of("input", input))
                .withoutErrors();
        var found = answer.data(mutation, field);
        return Long.parseLong(
                (found.isArray() ? found.get(0) : found).path("id").asString());
    }

    /** A claim of a wish of a new resident of the node, by somebody new. */
    public long claimed(Organisation node) {
        return claim(withPhone(), open(node), 1);
    }

    /** A wish of a new resident of the node that somebody new has fulfilled. */
    public long fulfilled(Organisation node) {
        var wisher = resident(node);
        var claimer = withPhone();
        var wishId = open(wisher, 1);
        var claimId = claim(claimer, wishId, 1);
        call(claimer, "wishDeliver", Map.of("claimId", claimId));
        call(wisher, "wishConfirm", Map.of("claimId", claimId));
        return wishId;
    }

    public static long idOf(Answer created) {
        if (!created.refusals("wishCreate").isEmpty()) {
            throw new IllegalStateException(created.body().toString());
        }
        return Long.parseLong(created.text("wishCreate", "wish", "id"));
    }

    public long claim(GraphQlClient.Caller claimer, long wishId, int parts) {
        var answer = claimer.ask(CLAIM, Map.of("id", wishId, "parts", parts));
        if (!answer.refusals("wishClaim").isEmpty()) {
            throw new IllegalStateException(answer.body().toString());
        }
        return Long.parseLong(answer.text("wishClaim", "claim", "id"));
    }

    /** Calls a mutation that takes a claim, or a wish, and other fields. */
    public static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return caller.ask(
                "mutation ($input: %s) { %s(input: $input) { userErrors { code field } } }".formatted(type, mutation),
                Map.of("input", input));
    }

    /** Codes with which a mutation is refused; empty when it is done. */
    public static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    public @Nullable String status(long wishId) {
        return jdbc.queryForObject("select status from wish where id = ?", String.class, wishId);
    }

    public @Nullable String claimState(long claimId) {
        return jdbc.queryForObject("select state from wish_claim where id = ?", String.class, claimId);
    }
}
