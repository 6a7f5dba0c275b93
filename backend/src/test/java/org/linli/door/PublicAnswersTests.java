package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** In these tests an answer that is kept ends by a change only, see {@code linli.answers.life}. */
@LinliTest
class PublicAnswersTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final GraphQlClient client;
    private final TrustedDocuments trusted;
    private final JdbcTemplate jdbc;
    private final GraphQlClient.Caller admin;
    private final long community;
    private final int port;

    PublicAnswersTests(
            GraphQlClient client,
            TrustedDocuments trusted,
            StaffFixture staff,
            TreeFixture trees,
            JdbcTemplate jdbc,
            @LocalServerPort int port) {
        this.client = client;
        this.trusted = trusted;
        this.jdbc = jdbc;
        this.port = port;
        var node = trees.create().community();
        this.community = node.id();
        this.admin = staff.appointed(Role.COMMUNITY_ADMIN, node);
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void anAnswerIsGivenUntilSomethingChanges() {
        var id = published("一");
        assertThat(titleAskedBy(client.nobody(), id)).isEqualTo("一");
        jdbc.update("update activity set title = '二' where id = ?", id);

        assertThat(titleAskedBy(client.nobody(), id)).as("kept").isEqualTo("一");
        assertThat(titleAskedBy(client.someone(), id)).as("for everyone").isEqualTo("一");

        edit(id, "三");
        assertThat(titleAskedBy(client.nobody(), id)).isEqualTo("三");
    }

    @Test
    void aListEndsWhenAnActivityComesIntoIt() {
        assertThat(listed()).isZero();
        published("一");
        assertThat(listed()).isEqualTo(1);
        published("二");
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void whatIsTakenShowsSoon() {
        var id = published("一");
        assertThat(ask(client.nobody(), "Activity", id)
                        .data("activity", "taken")
                        .asInt())
                .isZero();

        signUp(client.someone(), id);

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(ask(client.nobody(), "Activity", id)
                        .data("activity", "taken")
                        .asInt())
                .isOne());
    }

    @Test
    void staffSeesItsDraftsAndNobodyElseDoes() {
        var draft = drafted("草稿");

        for (var round = 0; round < 2; round++) {
            assertThat(ask(client.nobody(), "Activity", draft).data("activity").isNull())
                    .isTrue();
            assertThat(titleAskedBy(admin, draft)).isEqualTo("草稿");
            assertThat(ask(client.someone(), "Activity", draft).data("activity").isNull())
                    .isTrue();
        }
    }

    @Test
    void whatBelongsToAPersonIsNotKept() {
        var id = published("一");
        var one = client.someone();
        signUp(one, id);

        assertThat(ask(one, "ActivityMine", id).data("activity", "viewerSignup").isNull())
                .isFalse();
        assertThat(ask(client.someone(), "ActivityMine", id)
                        .data("activity", "viewerSignup")
                        .isNull())
                .isTrue();
    }

    @Test
    void askedByAddressAnAnswerIsConfirmedInsteadOfSentAgain() throws Exception {
        var id = published("一");
        var plain = get("Activity", id, "Accept-Encoding", "identity");
        var tag = plain.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding, Accept-Language");
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains("\"title\":\"一\"");
        var again = get("Activity", id, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        edit(id, "二");
        var changed = get("Activity", id, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(new String(changed.body(), StandardCharsets.UTF_8)).contains("\"title\":\"二\"");
    }

    @Test
    void compressedAnswersHaveATagOfTheirOwn() throws Exception {
        var id = published("一");
        var plain = get("Activity", id, "Accept-Encoding", "identity");
        var compressed = get("Activity", id, "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void onlyKnownPublicDocumentsAreAskedByAddress() throws Exception {
        assertThat(get("ActivityMine", 1, "Accept", "*/*").statusCode()).isEqualTo(405);
        assertThat(get("ActivitySignUp", 1, "Accept", "*/*").statusCode()).isEqualTo(405);
        assertThat(get("documentId=sha256:" + "0".repeat(64), "Accept", "*/*").statusCode())
                .isEqualTo(400);
        assertThat(get("query=%7BserverTime%7D", "Accept", "*/*").statusCode()).isEqualTo(405);
        assertThat(get("documentId=" + id("Activity") + "&variables=%7B", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("documentId=" + id("Activity") + "&variables=7", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(400);
    }

    private String titleAskedBy(GraphQlClient.Caller caller, long id) {
        return ask(caller, "Activity", id).text("activity", "title");
    }

    private Answer ask(GraphQlClient.Caller caller, String operation, long id) {
        return caller.askKnown(id(operation), Map.of("id", String.valueOf(id))).withoutErrors();
    }

    private int listed() {
        var filter = Map.of("organisationId", String.valueOf(community));
        return client.nobody()
                .askKnown(id("Activities"), Map.of("first", 20, "filter", filter))
                .withoutErrors()
                .data("activities", "edges")
                .size();
    }

    private HttpResponse<byte[]> get(String operation, long id, String header, String value) throws Exception {
        var variables = URLEncoder.encode("{\"id\":\"" + id + "\"}", StandardCharsets.UTF_8);
        return get("documentId=" + id(operation) + "&variables=" + variables, header, value);
    }

    private HttpResponse<byte[]> get(String query, String header, String value) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + "/graphql?" + query);
        var request = HttpRequest.newBuilder(address).header(header, value).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String id(String operation) {
        return trusted.all().stream()
                .filter(document -> document.client().equals("miniprogram")
                        && document.operationName().equals(operation))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .id();
    }

    private long published(String title) {
        var id = drafted(title);
        admin.ask(
                        "mutation ($id: ID!) { activityPublish(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", id))
                .withoutErrors();
        return id;
    }

    private long drafted(String title) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));
        var input = Map.of(
                "organisationId", String.valueOf(community),
                "title", title,
                "kind", "LECTURE",
                "startsAt", start.toString(),
                "endsAt", start.plusSeconds(3600).toString(),
                "capacity", 20,
                "place", Map.of("name", "文化活动中心"));
        return Long.parseLong(admin.ask(
                        "mutation ($input: ActivityCreateInput!) { activityCreate(input: $input) { activity { id } } }",
                        Map.of("input", input))
                .withoutErrors()
                .text("activityCreate", "activity", "id"));
    }

    private void edit(long id, String title) {
        admin.ask(
                        "mutation ($input: ActivityEditInput!) { activityEdit(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("activityId", String.valueOf(id), "title", title)))
                .withoutErrors();
    }

    private static void signUp(GraphQlClient.Caller caller, long id) {
        caller.ask(
                        "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }",
                        Map.of("id", String.valueOf(id)))
                .withoutErrors();
    }
}
