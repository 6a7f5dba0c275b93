package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.LinliTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@LinliTest
class FrontFilterTests {

    private static final String GOOD = "{\"query\":\"{ __typename }\"}";
    private static final String COMMUNITIES = "sha256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a";
    private static final String JSON = "application/json";

    private final RawHttp http;

    FrontFilterTests(@LocalServerPort int port) {
        this.http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "APPLICATION/JSON"
            })
    void takesJson(String type) {
        assertThat(post("/graphql", type, "*/*", GOOD).text()).contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/plain",
                "text/json",
                "application/graphql",
                "application/json; charset=gbk",
                "application/json; charset=nonsense",
                "application/json; charset=",
                "application/json; boundary=x",
                "application/jsonx",
                "application/graphql-response+json",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "nonsense",
                "/",
                ";",
                "application/json, application/json"
            })
    void refusesOtherTypes(String type) {
        assertRefused(post("/graphql", type, JSON, GOOD), 415);
    }

    @Test
    void refusesNoTypeSeveralTypesAndCompression() {
        assertRefused(send("POST /graphql", "", GOOD), 415);
        assertRefused(
                send("POST /graphql", "Content-Type: text/plain\r\nContent-Type: application/json\r\n", GOOD), 415);
        assertRefused(send("POST /graphql", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", GOOD), 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "*/* | application/json",
                "application/* | application/json",
                "application/graphql-response+json, application/json | application/graphql-response+json",
                "application/json, application/graphql-response+json | application/json",
                "application/json;q=0.5, application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json;q=0.5, */* | application/json",
                "application/json;q=0, */* | application/graphql-response+json",
                "text/html, */*;q=0.1 | application/json"
            })
    void answersInTheTypeAskedFor(String accept, String type) {
        assertThat(post("/graphql", JSON, accept, GOOD).header("Content-Type")).startsWith(type);
        assertThat(post("/graphql", JSON, accept, "[]").header("Content-Type")).startsWith(type);
        assertThat(send(
                                "POST /graphql",
                                "Authorization: Bearer x\r\nContent-Type: application/json\r\nAccept: " + accept
                                        + "\r\n",
                                GOOD)
                        .header("Content-Type"))
                .startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "text/event-stream", "image/*", "application/xml", "nonsense", "*/*;q=0", ";;"})
    void refusesToAnswerInAnotherType(String accept) {
        assertRefused(post("/graphql", JSON, accept, GOOD), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO", "post"})
    void takesPostOnly(String method) {
        var reply = send(method + " /graphql", "Content-Type: application/x-www-form-urlencoded\r\n", "a=%zz");

        assertRefused(reply, 405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql/",
                "/graphql/x",
                "/%67raphql",
                "/graphql;a=b",
                "//graphql",
                "/x/../graphql",
                "/graphql/."
            })
    void hasOneAddress(String path) {
        assertRefused(post(path, JSON, JSON, GOOD), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"{ __typename }\"",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "{",
                "{}",
                "{\"query\":null}",
                "{\"query\":null,\"extensions\":{}}",
                "{\"query\":1}",
                "{\"documentId\":null}",
                "{\"documentId\":1}",
                "{\"documentId\":{}}",
                "{\"documentId\":\"\"}",
                "{\"documentId\":\"{ __typename }\"}",
                "{\"documentId\":\"0000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"documentId\":\"sha256:000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"documentId\":\"sha256:00000000000000000000000000000000000000000000000000000000000000000\"}",
                "{\"documentId\":\"sha256:E939E0852915E5A8B649D9D2A7736AB0B15DECB476D31A144E2265E24A2E0A8A\"}",
                "{\"documentId\":\"SHA256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a\"}",
                "{\"documentId\":\"sha256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a\\n\"}",
                "{\"documentId\":\"sha256:\\ude00\"}",
                "{\"documentId\":\"sha256:e939e0852915e5a8b649d9d2a7736ab0b15decb476d31a144e2265e24a2e0a8a\","
                        + "\"query\":\"{ __typename }\"}",
                "{\"documentId\":\"x\",\"query\":\"{ __typename }\"}",
                "{\"query\":[\"{ __typename }\"]}",
                "{\"query\":{}}",
                "{\"query\":\"{ __typename }\"} {}",
                "{\"query\":\"{ __typename }\"}]",
                "{\"query\":\"{ __typename }\",}",
                "{'query':'{ __typename }'}",
                "{query:\"{ __typename }\"}",
                "{\"query\":\"{ __typename }\",\"query\":\"{ x }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"{}\"}",
                "{\"query\":\"{ __typename }\",\"variables\":1}",
                "{\"query\":\"{ __typename }\",\"operationName\":1}",
                "{\"query\":\"{ __typename }\",\"operationName\":{}}",
                "{\"query\":\"{ __typename }\",\"extensions\":true}",
                "{\"query\":\"{ __typename } # \\ude00\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":\"\\ude00\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"x\":NaN}}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"x\":1e400}}",
                "\uFEFF{\"query\":\"{ __typename }\"}"
            })
    void refusesWhatIsNotARequest(String body) {
        assertRefused(post("/graphql", JSON, JSON, body), 400);
    }

    @Test
    void takesTheIdOfAKnownDocument() {
        var body = "{\"query\":null,\"documentId\":\"" + COMMUNITIES + "\",\"variables\":{\"first\":1}}";

        assertThat(post("/graphql", JSON, JSON, body).text()).contains("\"communities\"", "\"cost\"");
    }

    @Test
    void tellsToUpdateWhenTheDocumentIsUnknownBeforeAskingWhoItIs() {
        var body = "{\"documentId\":\"sha256:" + "0".repeat(64) + "\"}";
        var headers = "Content-Type: application/json\r\nAuthorization: Bearer x\r\n";

        var chinese = send("POST /graphql", headers, body);
        var english = send("POST /graphql", headers + "Accept-Language: en\r\n", body);

        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.text())
                .contains("\"code\":\"UNKNOWN_DOCUMENT\"", "\"classification\":\"BAD_REQUEST\"")
                .contains("小程序需要更新：请关闭小程序，再重新打开。");
        assertThat(english.status()).isEqualTo(400);
        assertThat(english.text()).contains("The mini-program must be updated. Please close it and open it again.");
    }

    @Test
    void takesNullsAndDropsWhatItDoesNotKnow() {
        var body =
                "{\"id\":[1],\"query\":\"{ __typename }\",\"operationName\":null,\"variables\":null,\"extensions\":null,"
                        + "\"onError\":{}}";

        assertThat(post("/graphql", JSON, JSON, body).text()).contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($x: [ActivityKind!]) { activities(filter: {kinds: $x}) { pageInfo { endCursor } } }",
                "query ($x: ID!) { activity(id: $x) { id } }",
                "query ($x: Int!) { activities(first: $x) { pageInfo { endCursor } } }",
                "query ($x: DateTime) { activities(filter: {from: $x}) { pageInfo { endCursor } } }",
                "query ($x: ActivityFilter) { activities(filter: $x) { pageInfo { endCursor } } }",
                "query ($x: Boolean!) { __typename @include(if: $x) }"
            })
    void halfPairsInVariablesAreTheClientsFault(String document) {
        for (var value :
                new String[] {"\"\\ud83d\"", "[\"\\ude00\"]", "{\"\\ud83d\":1}", "{\"kinds\":[\"\\ud83d\"]}"}) {
            var reply = post(
                    "/graphql", JSON, JSON, "{\"query\":\"%s\",\"variables\":{\"x\":%s}}".formatted(document, value));

            assertThat(reply.status()).as(reply.text()).isBetween(200, 499);
            assertThat(reply.text()).contains("\"errors\"").doesNotContain("INTERNAL_ERROR");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        for (var bytes :
                new byte[][] {{(byte) 0xff}, {(byte) 0xc0, (byte) 0x80}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}}) {
            var body = ("{\"query\":\"{ __typename } # " + new String(bytes, StandardCharsets.ISO_8859_1) + "\"}")
                    .getBytes(StandardCharsets.ISO_8859_1);
            var head = head("POST /graphql", "Content-Type: application/json\r\n") + "Content-Length: " + body.length
                    + "\r\n";

            assertRefused(http.send(head, body), 400);
        }
    }

    @Test
    void refusesDeepJsonAndLongNumbers() {
        var deep = "[".repeat(40) + "]".repeat(40);
        assertRefused(
                post("/graphql", JSON, JSON, "{\"query\":\"{ __typename }\",\"variables\":{\"x\":" + deep + "}}"), 400);
        assertRefused(post("/graphql", JSON, JSON, "[".repeat(30_000)), 400);
        assertRefused(
                post(
                        "/graphql",
                        JSON,
                        JSON,
                        "{\"query\":\"{ __typename }\",\"variables\":{\"x\":" + "9".repeat(200) + "}}"),
                400);
    }

    @Test
    void refusesLargeBodies() {
        var large = "{\"query\":\"{ __typename }\",\"x\":\"%s\"}".formatted("x".repeat(65_536));

        assertRefused(post("/graphql", JSON, JSON, large), 413);
        var chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        assertRefused(
                http.send(
                        head("POST /graphql", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"),
                        chunk.getBytes(StandardCharsets.UTF_8)),
                413);
    }

    @Test
    void takesChunks() {
        var chunk = Integer.toHexString(GOOD.length()) + "\r\n" + GOOD + "\r\n0\r\n\r\n";

        assertThat(http.send(
                                head(
                                        "POST /graphql",
                                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"),
                                chunk.getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("\"__typename\":\"Query\"");
    }

    @ParameterizedTest
    @CsvSource({"/error", "/error/", "/actuator/health", "/nothing", "/", "/preview/x", "/graphiql"})
    void otherAddressesStandUpToMalformedRequestsToo(String path) {
        for (var type : new String[] {
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "*/*",
            "application/*",
            "application/json;charset=x-nothing",
            "application/json;;",
            "/",
            "\u0001"
        }) {
            for (var method : new String[] {"GET", "POST", "PUT"}) {
                var reply = send(method + " " + path, "Content-Type: " + type + "\r\n", "a=%zz");
                assertThat(reply.status()).as("%s %s %s", method, path, type).isBetween(200, 499);
                if (reply.status() >= 400) {
                    assertThat(reply.text()).contains("{\"errors\":[{").doesNotContain("timestamp");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /graphql HTTP/1.2\r\nHost: localhost\r\n",
                "POST /graphql HTTP/9.9\r\nHost: localhost\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n",
                "POST /graphql HTTP/1.1\r\n",
                "POST /gra<phql HTTP/1.1\r\nHost: localhost\r\n",
                "POST /graphql%zz HTTP/1.1\r\nHost: localhost\r\n",
                "POST /graphql%00 HTTP/1.1\r\nHost: localhost\r\n",
                "POST /graphql/%c0%af HTTP/1.1\r\nHost: localhost\r\n",
                "POST graphql HTTP/1.1\r\nHost: localhost\r\n",
                "POST * HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT /graphql HTTP/1.1\r\nHost: localhost\r\n",
                "X Y /graphql HTTP/1.1\r\nHost: localhost\r\n",
                "nonsense\r\n"
            })
    void answersUnreadableHttpInTheSameForm(String head) {
        assertRefused(http.send(head, new byte[0]), 400);
    }

    @Test
    void tracesNothing() {
        assertRefused(http.send("TRACE /graphql HTTP/1.1\r\nHost: localhost\r\n", new byte[0]), 405);
    }

    private RawHttp.Reply post(String path, String type, String accept, String body) {
        return send("POST " + path, "Content-Type: " + type + "\r\nAccept: " + accept + "\r\n", body);
    }

    private RawHttp.Reply send(String line, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return http.send(head(line, headers) + "Content-Length: " + bytes.length + "\r\n", bytes);
    }

    private static String head(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
    }

    private static void assertRefused(RawHttp.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        var body =
                JsonMapper.shared().readTree(reply.text().substring(reply.text().indexOf("{\"errors\"")));
        assertThat(body.path("errors").path(0).path("message").asString())
                .isNotBlank()
                .matches(".*[\\u4e00-\\u9fff].*");
        assertThat(body.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("BAD_REQUEST");
    }
}
