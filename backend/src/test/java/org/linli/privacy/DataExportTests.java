package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class DataExportTests {

    private static final String REQUEST =
            "mutation { dataExportRequest(input: {}) { dataExport { id state progress createdAt expiresAt } userErrors { code } } }";
    private static final String OPEN =
            "mutation ($id: ID!, $r: ID) { dataExportOpen(input: {dataExportId: $id, clientRequestId: $r}) { url userErrors { code } } }";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final GraphQlClient client;
    private final DataExports exports;
    private final DataExportMapper mapper;
    private final OldExports oldExports;
    private final ExportStore store;
    private final Ids ids;
    private final JdbcTemplate jdbc;

    DataExportTests(
            GraphQlClient client,
            DataExports exports,
            DataExportMapper mapper,
            OldExports oldExports,
            ExportStore store,
            Ids ids,
            JdbcTemplate jdbc) {
        this.client = client;
        this.exports = exports;
        this.mapper = mapper;
        this.oldExports = oldExports;
        this.store = store;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    @Test
    void anExportIsMadeAndFetchedOnce() throws Exception {
        var person = client.someone();
        person.ask(
                        "mutation { consentSet(input: {item: HEALTH, granted: true, policyVersion: \"2026-11\"}) { userErrors { code } } }")
                .withoutErrors();
        var id = request(person);
        assertThat(person.ask(REQUEST).refusals("dataExportRequest")).containsExactly("ALREADY_RUNNING");
        awaitReady(id);

        var url = open(person, id);
        assertThat(url).matches("/exports/[A-Za-z0-9_-]{43}");
        var answer = get(person, url);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=");
        var files = unzip(answer.body());
        assertThat(files).containsKeys("data.json", "README.txt");
        assertThat(files.get("data.json")).contains("\"consents\"", "HEALTH", "\"signups\"", "\"accesses\"");
        assertThat(files.get("README.txt")).contains("个人数据副本");
        awaitState(id, "FETCHED");
        assertThat(person.ask(OPEN, Map.of("id", id)).refusals("dataExportOpen"))
                .containsExactly("NOT_READY");
        assertNotFound(get(person, url));
        assertThat(jdbc.queryForObject("select key_sealed from data_export where id = ?", String.class, id))
                .isNull();
    }

    @Test
    void anAddressWorksForOneOfManyAtOnce() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);
        var url = open(person, id);

        var statuses = Crowd.run(8, Collections.nCopies(8, (Callable<Integer>)
                () -> get(person, url).statusCode()));

        assertThat(statuses).containsOnlyOnce(200).contains(404);
    }

    /** A check without the guard of the update would let both in: both have seen the address unused. */
    @Test
    void ofTwoThatHaveSeenAnAddressOneUsesIt() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);
        var hash = OneTimeToken.hash(open(person, id).substring(ExportDownload.PATH.length()));
        var now = Instant.now();

        assertThat(mapper.findByToken(hash, now)).isPresent();
        assertThat(mapper.findByToken(hash, now)).isPresent();
        assertThat(mapper.useToken(id, hash, now)).isOne();
        assertThat(mapper.useToken(id, hash, now)).isZero();
    }

    @Test
    void addressesThatAreWrongOrTooOldLeadNowhere() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);
        var url = open(person, id);

        assertNotFound(get(person, "/exports/" + "A".repeat(43)));
        assertNotFound(get(person, "/exports/short"));
        var head = HttpRequest.newBuilder(person.endpoint().resolve(url)).HEAD().build();
        assertThat(HTTP.send(head, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isNotEqualTo(200);
        jdbc.update("update data_export set token_until = ? where id = ?", past(), id);
        assertNotFound(get(person, url));
        assertThat(get(person, open(person, id)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsStoredOfAnAddressDoesNotTellIt() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);
        var first = person.ask(OPEN, Map.of("id", id, "r", "open-1")).text("dataExportOpen", "url");
        var again = person.ask(OPEN, Map.of("id", id, "r", "open-1")).text("dataExportOpen", "url");

        assertThat(again).isEqualTo(first);
        var token = first.substring(ExportDownload.PATH.length());
        assertThat(jdbc.queryForObject(
                        "select outcome from request_outcome where person_id = ? and request_id = 'open-1'",
                        String.class,
                        person.personId()))
                .doesNotContain(token);
    }

    @Test
    void othersCannotOpenIt() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);

        assertThat(client.someone().ask(OPEN, Map.of("id", id)).refusals("dataExportOpen"))
                .containsExactly("NOT_FOUND");
        assertThat(client.someone().ask(OPEN, Map.of("id", 1)).refusals("dataExportOpen"))
                .containsExactly("NOT_FOUND");
        var proxied = new Viewer(person.personId(), "s", ids.next(), () -> {
            throw new AssertionError();
        });
        assertThatThrownBy(() -> exports.open(proxied, id)).hasMessage("NOT_BY_PROXY");
        assertThatThrownBy(() -> exports.request(proxied)).hasMessage("NOT_BY_PROXY");
    }

    @Test
    void ofManyRequestsAtOnceOneIsTaken() {
        var person = client.someone();

        var refusals = Crowd.run(8, Collections.nCopies(8, (Callable<List<String>>)
                () -> person.ask(REQUEST).refusals("dataExportRequest")));

        var taken = refusals.stream().filter(List::isEmpty).count();
        assertThat(taken).isBetween(1L, 3L);
        assertThat(jdbc.queryForObject(
                        "select count(*) from data_export where person_id = ?", Long.class, person.personId()))
                .isEqualTo(taken);
    }

    /** Counting before the own row is written would let the fourth in: it counts two while the third is under way. */
    @Test
    void aFourthInAMonthIsRefused() {
        var person = client.someone();
        for (var i = 0; i < 3; i++) {
            jdbc.update(
                    "insert into data_export (id, person_id, state, progress, attempt, created_at) values (?, ?, 'FETCHED', 100, 1, ?)",
                    ids.next(),
                    person.personId(),
                    java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(10 * i))));
        }

        assertThat(person.ask(REQUEST).refusals("dataExportRequest")).containsExactly("TOO_MANY");
        assertThat(jdbc.queryForObject(
                        "select count(*) from data_export where person_id = ?", Long.class, person.personId()))
                .isEqualTo(3);
        jdbc.update(
                "update data_export set created_at = created_at - interval 15 day where person_id = ?",
                person.personId());
        assertThat(person.ask(REQUEST).refusals("dataExportRequest")).isEmpty();
    }

    @Test
    void anExportOfADeadServerIsMadeAnew() throws Exception {
        var person = client.someone();
        var id = ids.next();
        jdbc.update(
                """
                insert into data_export (id, person_id, running, state, progress, attempt, created_at, lease_until)
                values (?, ?, ?, 'RUNNING', 40, 1, ?, ?)
                """,
                id,
                person.personId(),
                person.personId(),
                past(),
                past());

        awaitReady(id);

        assertThat(jdbc.queryForObject("select attempt from data_export where id = ?", Integer.class, id))
                .isEqualTo(2);
        var late = new ExportTask(id, person.personId(), 1);
        assertThat(mapper.finish(late, "x", Instant.now())).isZero();
        assertThat(get(person, open(person, id)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyFetchesGoes() throws Exception {
        var person = client.someone();
        var id = request(person);
        awaitReady(id);
        var file = new ExportTask(id, person.personId(), 1).file();
        assertThat(store.has(file)).isTrue();
        jdbc.update("update data_export set expires_at = ? where id = ?", past(), id);

        oldExports.sweep();

        assertThat(store.has(file)).isFalse();
        awaitState(id, "EXPIRED");
    }

    @Test
    void filesAreSealedAndCannotBeChanged(@TempDir Path folder) throws IOException {
        var own = new ExportStore(folder.resolve("exports"));
        var key = new byte[32];
        for (var size : List.of(0, 1, SegmentCipher.SEGMENT, SegmentCipher.SEGMENT + 1, 3 * SegmentCipher.SEGMENT)) {
            var content = "很长的内容".repeat(size / 15 + 1).getBytes(StandardCharsets.UTF_8);
            try (var file = own.write("f" + size, key)) {
                file.write(content, 0, size);
            }
            var read = new ByteArrayOutputStream();
            own.read("f" + size, key, read);
            assertThat(read.size()).isEqualTo(size);
            assertThat(read.toByteArray()).isEqualTo(java.util.Arrays.copyOf(content, size));
        }
        var path = folder.resolve("exports").resolve("f" + 3 * SegmentCipher.SEGMENT);
        var sealed = Files.readAllBytes(path);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("很长");
        var cut = java.util.Arrays.copyOf(sealed, 2 * (SegmentCipher.SEGMENT + SegmentCipher.TAG_BYTES));
        Files.write(path, cut);
        assertThatThrownBy(() -> own.read(path.getFileName().toString(), key, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static long request(GraphQlClient.Caller person) {
        return Long.parseLong(person.ask(REQUEST).withoutErrors().text("dataExportRequest", "dataExport", "id"));
    }

    private static String open(GraphQlClient.Caller person, long id) {
        return person.ask(OPEN, Map.of("id", id)).withoutErrors().text("dataExportOpen", "url");
    }

    private void awaitReady(long id) throws InterruptedException {
        awaitState(id, "READY");
    }

    private void awaitState(long id, String state) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!state.equals(jdbc.queryForObject("select state from data_export where id = ?", String.class, id))) {
            assertThat(System.nanoTime()).as("waiting for " + state).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static HttpResponse<byte[]> get(GraphQlClient.Caller person, String url)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(person.endpoint().resolve(url)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void assertNotFound(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"errors\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static Map<String, String> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static java.sql.Timestamp past() {
        return java.sql.Timestamp.from(Instant.now().minus(Duration.ofMinutes(1)));
    }
}
