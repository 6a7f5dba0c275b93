package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.GraphQlClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** What pages cost, as ratios to floors that are measured in the same run, and which of the goals are reached. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"linli.demo=true", "linli.embedded.directory=target/linli-bench"})
class ThroughputBench {

    private static final String FLOOR = "bare servlet, the bytes of the list";
    private static final String FLOOR_GZIP = "bare servlet, the same compressed";
    private static final String CACHED = "list of 20, kept";
    private static final String CACHED_GZIP = "list of 20, kept, compressed";
    private static final String NOT_MODIFIED = "list of 20, GET, not modified";
    private static final String CACHED_UNMETERED = "list of 20, kept, metrics off";
    private static final String UNCACHED = "list of 20, from the database";
    private static final String UNCACHED_UNMETERED = "list of 20, from the database, metrics off";
    private static final String MINE_SQL = "own page's SQL by bare JDBC";
    private static final String MINE = "own page: session, own signups, from the database";
    private static final String STOCK = "20 × 8 fields in memory, stock spring-graphql";
    private static final String MEMORY = "20 × 8 fields in memory, whole chain of this server";

    private final GraphQlClient client;
    private final Environment environment;
    private final List<Row> rows = new ArrayList<>();

    ThroughputBench(GraphQlClient client, Environment environment) {
        this.client = client;
        this.environment = environment;
    }

    @Test
    void pagesCostATableOfRatios(@TempDir Path folder) throws Exception {
        var memory = Documents.trustMemory(folder);
        try (var servers = new Servers(environment, folder);
                var load = new Load()) {
            cached(servers);
            var statements = uncached(servers);
            inMemory(servers, memory);
            var figures = new Measurement(load, rows).run();
            Table.print(rows, figures);
            System.out.printf("%nSQL of the own page:%n%s%n", String.join("\n", statements));
            goals(figures, statements.size(), servers.mostHeap());
            Goals.print();
        }
    }

    private void cached(Servers servers) throws Exception {
        var server = servers.production();
        var body = Documents.body("Activities", Map.of("first", 20));
        var list = Request.post("/graphql", body);
        var bytes = answer(server, list).body();
        send(server, Request.put("/bench/floor", bytes));
        send(server, Request.put("/bench/floor-gzip", compressed(bytes)));
        rows.add(Row.floor(FLOOR, server, Request.post("/bench/floor", body)));
        rows.add(new Row(CACHED, FLOOR, server, list));
        rows.add(new Row(CACHED_UNMETERED, FLOOR, servers.unmetered(), list));
        rows.add(Row.floor(FLOOR_GZIP, server, Request.post("/bench/floor-gzip", body)));
        var gzip = "Accept-Encoding: gzip";
        rows.add(new Row(CACHED_GZIP, FLOOR_GZIP, server, Request.post("/graphql", body, gzip)));
        var path = "/graphql?documentId=" + Documents.id("Activities") + "&variables="
                + URLEncoder.encode("{\"first\":20}", StandardCharsets.UTF_8);
        rows.add(new Row(
                NOT_MODIFIED, FLOOR_GZIP, server, Request.get(path, 304, gzip, "If-None-Match: " + tag(server, path))));
    }

    /** The statements of the own page. */
    private List<String> uncached(Servers servers) throws Exception {
        var server = servers.uncached();
        var unmetered = servers.uncachedAndUnmetered();
        var list = Request.post("/graphql", Documents.body("Activities", Map.of("first", 20)));
        answer(server, list);
        rows.add(new Row(UNCACHED, FLOOR, server, list));
        rows.add(new Row(UNCACHED_UNMETERED, FLOOR, unmetered, list));
        var resident = client.named("resident");
        var mine = Request.post(
                "/graphql",
                Documents.body("ViewerSignups", Map.of("first", 20)),
                "Authorization: Bearer " + resident.accessToken());
        answer(server, mine); // the first one brings the session to Redis
        send(server, Request.put("/bench/sql", new byte[0]));
        send(server, mine);
        var statements = send(server, Request.get("/bench/sql", 200)).text().split("\n\n");
        rows.add(Row.floor(MINE_SQL, server, Request.post("/bench/sql", "")));
        rows.add(new Row(MINE, MINE_SQL, server, mine));
        return List.of(statements);
    }

    private void inMemory(Servers servers, String id) throws Exception {
        var variables = Map.of("first", 20);
        var json = JsonMapper.shared();
        var stock = servers.stock();
        var byText = Request.post(
                "/graphql", json.writeValueAsString(Map.of("query", Documents.MEMORY, "variables", variables)));
        var server = rows.getFirst().server();
        var byId = Request.post("/graphql", json.writeValueAsString(Map.of("documentId", id, "variables", variables)));
        assertThat(json.readTree(answer(server, byId).body()).path("data"))
                .isEqualTo(json.readTree(answer(stock, byText).body()).path("data"));
        rows.add(Row.floor(STOCK, stock, byText));
        rows.add(new Row(MEMORY, STOCK, server, byId));
    }

    private static void goals(Map<String, Figure> figures, int statements, double heap) {
        var floor = figures.get(FLOOR);
        var cached = figures.get(CACHED);
        var mine = figures.get(MINE);
        Goals.atLeast("public list, kept: rate to raw bytes", 0.9, "×", cached.rate() / floor.rate());
        Goals.atMost("public list, kept: p99 to raw bytes", 3, "×", cached.p99() / floor.p99());
        var compressed = figures.get(CACHED_GZIP);
        var compressedFloor = figures.get(FLOOR_GZIP);
        Goals.atLeast(
                "public list, kept, compressed: rate to raw bytes",
                0.9,
                "×",
                compressed.rate() / compressedFloor.rate());
        Goals.atMost(
                "public list, kept, compressed: p99 to raw bytes", 3, "×", compressed.p99() / compressedFloor.p99());
        Goals.atMost(
                "uncached, data at hand: CPU to stock spring-graphql",
                1.0 / 3,
                "×",
                figures.get(MEMORY).cpu() / figures.get(STOCK).cpu());
        Goals.overhead("metrics: CPU over off, list kept", 10, more(cached, figures.get(CACHED_UNMETERED)));
        Goals.overhead(
                "metrics: CPU over off, list from the database",
                10,
                more(figures.get(UNCACHED), figures.get(UNCACHED_UNMETERED)));
        Goals.atMost("own page: SQL statements", 3, "", statements);
        Goals.atMost(
                "own page: p99 to its SQL by bare JDBC",
                2,
                "×",
                mine.p99() / figures.get(MINE_SQL).p99());
        Goals.atMost("heap in use after a collection, all rows", 512, " MB", heap);
    }

    private static double more(Figure on, Figure off) {
        return 100 * (on.cpu() / off.cpu() - 1);
    }

    /** A good answer of GraphQL; the second one, which is a kept one where answers are kept. */
    private static Connection.Reply answer(Fork server, Request request) throws IOException {
        send(server, request);
        var reply = send(server, request);
        var body = JsonMapper.shared().readTree(reply.body());
        assertThat(body.has("errors")).as(reply.text()).isFalse();
        assertThat(body.path("data").isObject()).as(reply.text()).isTrue();
        return reply;
    }

    private static Connection.Reply send(Fork server, Request request) throws IOException {
        var reply = Connection.ask(server.port(), request);
        assertThat(reply.status()).as(reply.text()).isEqualTo(request.status());
        return reply;
    }

    private static String tag(Fork server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Encoding", "gzip");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
