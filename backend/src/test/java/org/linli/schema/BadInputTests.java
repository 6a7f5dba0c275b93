package org.linli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;

/** Whatever a client sends is answered by an error that says so, never by INTERNAL_ERROR and never by a 5xx. */
@LinliTest
class BadInputTests {

    private static final List<Object> STRANGE = List.of(
            "",
            " ",
            "abc",
            "-1",
            "0",
            "9223372036854775808",
            "-9223372036854775809",
            "1e3",
            "0x10",
            "1.5",
            "１２",
            "' or 1=1 --",
            "%",
            "\u0000",
            "\ud83d",
            "😀".repeat(1000),
            "长".repeat(5000),
            -1,
            0,
            1.5,
            2147483648L,
            true,
            List.of(),
            List.of("a"),
            Map.of(),
            Map.of("a", 1));

    private final GraphQlClient.Caller guest;

    BadInputTests(GraphQlClient client) {
        this.guest = client.someone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($x: ID!) { activity(id: $x) { id } }",
                "query ($x: ID!) { organisation(id: $x) { id children(first: 1) { edges { cursor } } } }",
                "query ($x: ID!) { station(id: $x) { id } }",
                "query ($x: Int!) { activities(first: $x) { edges { cursor } } }",
                "query ($x: String) { activities(after: $x) { edges { cursor } } }",
                "query ($x: String) { communities(after: $x) { edges { cursor } } }",
                "query ($x: String) { stations(after: $x) { edges { cursor } } }",
                "query ($x: String) { viewer { signups(after: $x) { edges { cursor } } } }",
                "query ($x: Int!) { viewer { signups(first: $x) { edges { cursor } } } }",
                "query ($x: ID) { activities(filter: {organisationId: $x}) { edges { cursor } } }",
                "query ($x: String) { activities(filter: {text: $x}) { edges { cursor } } }",
                "query ($x: String) { activities(filter: {tag: $x}) { edges { cursor } } }",
                "query ($x: Int) { activities(filter: {freePlaces: $x}) { edges { cursor } } }",
                "query ($x: DateTime) { activities(filter: {from: $x}) { edges { cursor } } }",
                "query ($x: DateTime) { activities(filter: {to: $x}) { edges { cursor } } }",
                "query ($x: [ActivityKind!]) { activities(filter: {kinds: $x}) { edges { cursor } } }",
                "query ($x: [ActivityPhase!]) { activities(filter: {phases: $x}) { edges { cursor } } }",
                "query ($x: ActivityFilter) { activities(filter: $x) { edges { cursor } } }",
                "query ($x: String) { communities(filter: {text: $x}) { edges { cursor } } }",
                "query ($x: ID) { communities(filter: {organisationId: $x}) { edges { cursor } } }",
                "query ($x: ID) { stations(filter: {organisationId: $x}) { edges { cursor } } }",
                "mutation ($x: String!) { login(input: {code: $x}) { userErrors { code } } }",
                "mutation ($x: String) { login(input: {code: \"x\", device: $x}) { userErrors { code } } }",
                "mutation ($x: ID) { login(input: {code: \"x\", clientRequestId: $x}) { userErrors { code } } }",
                "mutation ($x: String!) { sessionRefresh(input: {refreshToken: $x}) { userErrors { code } } }",
                "mutation ($x: ID!) { sessionSignOut(input: {deviceId: $x}) { userErrors { code } } }",
                "mutation ($x: ID!) { activitySignUp(input: {activityId: $x}) { userErrors { code } } }",
                "mutation ($x: Int!) { activitySignUp(input: {activityId: 1, party: $x}) { userErrors { code } } }",
                "mutation ($x: ID) { activitySignUp(input: {activityId: 1, clientRequestId: $x}) { userErrors { code } } }",
                "mutation ($x: ID!) { activitySignUpCancel(input: {activityId: $x}) { userErrors { code } } }",
                "mutation ($x: ID!) { activityPublish(input: {activityId: $x}) { userErrors { code } } }",
                "mutation ($x: String!) { activityCancel(input: {activityId: 1, reason: $x}) { userErrors { code } } }",
            })
    void strangeValuesAreAnsweredClearly(String document) {
        for (var value : STRANGE) {
            assertClear(document, guest.ask(document, Map.of("x", value)), value);
        }
        var nothing = new HashMap<String, Object>();
        nothing.put("x", null);
        assertClear(document, guest.ask(document, nothing), "null");
        assertClear(document, guest.ask(document), "missing");
    }

    @Test
    void wrongArgumentsAreFaultsThatNameTheProblem() {
        assertThat(guest.ask("{ activity(id: \"abc\") { id } }").errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(guest.ask("{ activities(first: 51) { edges { cursor } } }").errorCodes())
                .containsExactly("BAD_REQUEST");
        assertThat(guest.ask("{ activities(first: 0) { edges { cursor } } }").errorCodes())
                .containsExactly("BAD_REQUEST");
        assertThat(guest.ask("{ activities(after: \"nonsense\") { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("BAD_REQUEST");
        assertThat(guest.ask("{ activities(filter: {text: \"\"}) { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("BAD_REQUEST");
        assertThat(guest.ask("{ activities(filter: {from: \"yesterday\"}) { edges { cursor } } }")
                        .errorCodes())
                .containsExactly("ValidationError");
        assertThat(guest.ask("{ nonsense }").errorCodes()).containsExactly("ValidationError");
        assertThat(guest.ask("{ activities(").errorCodes()).containsExactly("InvalidSyntax");
    }

    @Test
    void cursorsOfAnotherListAreRefused() {
        var cursor = guest.ask("{ communities(first: 1) { pageInfo { endCursor } } }");
        var foreign = cursor.data("communities", "pageInfo", "endCursor");

        if (!foreign.isNull()) {
            assertThat(guest.ask(
                                    "query ($x: String) { activities(after: $x) { edges { cursor } } }",
                                    Map.of("x", foreign.asString()))
                            .errorCodes())
                    .containsExactly("BAD_REQUEST");
        }
    }

    private static void assertClear(String document, Answer answer, Object value) {
        assertThat(answer.status()).as("%s with %s", document, value).isLessThan(500);
        assertThat(answer.errorCodes())
                .as("%s with %s: %s", document, value, answer.body())
                .doesNotContain("INTERNAL_ERROR", "UNAVAILABLE", "DataFetchingException");
    }
}
