package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server that starts with the demo shows of the halls to a resident. */
@Timeout(600)
@Isolated("a server more needs the machine")
class DemoServerTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOPICS =
            """
            query ($id: ID!) {
              topics(hallId: $id, first: 20) {
                edges { node { title status ballots(first: 1) { id status own { onRoll cast } } } }
              }
            }""";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aResidentFindsOneBallotToVoteInAndAllThatAreClosedAddUp() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var directory = Files.createTempDirectory("linli-demo").toString();
        try (var server = ForkedServer.start(
                LinliApplication.class,
                ForkedServer.classPath(library -> !library.contains("test-classes")),
                Map.of("SERVER_PORT", Integer.toString(port)),
                "--linli.embedded.directory=" + directory,
                "--linli.demo=true")) {
            server.awaitReady();
            var token = ask(
                            port,
                            "",
                            "mutation { login(input: {code: \"dev-resident\"}) { session { accessToken } } }",
                            "")
                    .at("/login/session/accessToken")
                    .asString();
            var halls = ask(port, token, "{ halls(first: 10) { edges { node { id name years { done } } } } }", "")
                    .at("/halls/edges");
            var open = new HashSet<String>();
            var closed = new TreeMap<String, String>();
            for (var hall : halls) {
                for (var edge :
                        ask(port, token, TOPICS, hall.at("/node/id").asString()).at("/topics/edges")) {
                    var ballot = edge.at("/node/ballots/0");
                    if (ballot.path("status").asString("").equals("OPEN")) {
                        open.add(edge.at("/node/title").asString());
                        assertThat(ballot.at("/own/onRoll").asBoolean()).isTrue();
                        assertThat(ballot.at("/own/cast").asBoolean()).isFalse();
                    } else if (!ballot.isMissingNode()) {
                        closed.put(
                                ballot.path("id").asString(),
                                edge.at("/node/title").asString());
                    }
                }
            }

            assertThat(halls.size()).isEqualTo(3);
            assertThat(open).containsExactly("广场舞音响晚九点前关闭");
            assertThat(closed).hasSize(5);
            for (var ballot : closed.keySet()) {
                var again = ask(
                                port,
                                token,
                                "query ($id: ID!) { ballotRecount(id: $id) { agrees outcome published } }",
                                ballot)
                        .path("ballotRecount");
                assertThat(again.path("agrees").asBoolean())
                        .as(closed.get(ballot))
                        .isTrue();
                assertThat(again.path("outcome").asString()).isEqualTo("PASSED");
                assertThat(again.path("published").asInt()).isPositive();
            }
        }
    }

    private JsonNode ask(int port, String token, String document, String id) throws Exception {
        var variables = id.isEmpty() ? Map.of() : Map.of("id", id);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = JSON.readTree(
                http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        assertThat(answer.path("errors").isEmpty()).as(answer.toString()).isTrue();
        return answer.path("data");
    }
}
