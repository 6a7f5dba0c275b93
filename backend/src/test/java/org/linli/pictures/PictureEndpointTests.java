package org.linli.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.pictures.images.PictureFile;
import org.linli.pictures.images.Size;
import org.linli.pictures.storage.PictureStore;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class PictureEndpointTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String AVATAR =
            """
            mutation ($id: ID) {
              profileEdit(input: {avatarId: $id}) {
                viewer { avatar { id width height state url(size: SMALL) } } userErrors { code }
              }
            }""";

    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final PictureSweep sweep;
    private final PictureStore store;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    PictureEndpointTests(
            GraphQlClient client,
            JdbcTemplate jdbc,
            PictureSweep sweep,
            PictureStore store,
            Pictures pictures,
            PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.store = store;
        this.pictures = pictures;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anAvatarIsShownToItsOwnerAndServedUntilItIsRefused() throws Exception {
        var person = person();
        var id = uploaded(person);

        var avatar = person.ask(AVATAR, Map.of("id", id)).withoutErrors().data("profileEdit", "viewer", "avatar");
        assertThat(avatar.path("id").asString()).isEqualTo(id);
        assertThat(avatar.path("state").asString()).isEqualTo("IN_REVIEW");
        var url = person.endpoint().resolve(avatar.path("url").asString());
        var waiting = get(url, null);
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(waiting.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(waiting.headers().firstValue("Cache-Control")).contains("private, no-cache");

        jdbc.update("update picture set state = 'PASSED' where id = ?", id);
        var shown = get(url, null);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("public, max-age=86400, immutable");
        assertThat(get(url, shown.headers().firstValue("ETag").orElseThrow()).statusCode())
                .isEqualTo(304);

        jdbc.update("update picture set state = 'HIDDEN' where id = ?", id);
        assertThat(get(url, null).statusCode()).isEqualTo(404);
        assertThat(get(person.endpoint().resolve("/pictures/" + "0".repeat(32) + "/large.jpg"), null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyPeopleWithAPhoneNumberUpload() throws Exception {
        var file = PictureFile.of("jpeg", 20, 20);

        assertThat(upload(client.nobody(), "image/jpeg", file).statusCode()).isEqualTo(401);
        assertThat(upload(client.nobody().withToken("garbage"), "image/jpeg", file)
                        .statusCode())
                .isEqualTo(401);
        assertThat(upload(client.someone(), "image/jpeg", file).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() throws Exception {
        var person = person();
        var large = Arrays.copyOf(PictureFile.of("jpeg", 20, 20), 10 * 1024 * 1024 + 1);

        assertThat(upload(person, "image/png", "<svg/>".getBytes()).statusCode())
                .isEqualTo(415);
        assertThat(upload(person, "image/svg+xml", "<svg/>".getBytes()).statusCode())
                .isEqualTo(415);
        assertThat(upload(person, "image/png", PictureFile.bomb(30_000, 30_000)).statusCode())
                .isEqualTo(400);
        var refused = upload(person, "image/jpeg", large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"errors\"", "10 MB");
        assertThat(jdbc.queryForObject(
                        "select count(*) from picture where owner_id = ?", Integer.class, person.personId()))
                .isZero();
    }

    @Test
    void theKindIsToldByTheFirstBytesNotByTheHeader() throws Exception {
        assertThat(upload(person(), "image/webp", PictureFile.of("png", 20, 20)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPictureOfSomebodyElseOrOfAnotherContentCannotBeUsed() throws Exception {
        var owner = person();
        var id = uploaded(owner);

        assertThat(person().ask(AVATAR, Map.of("id", id)).refusals("profileEdit"))
                .containsExactly("PICTURE_NOT_FOUND");
        assertThat(claim(id, owner, ContentKind.NICKNAME)).isTrue();
        assertThat(owner.ask(AVATAR, Map.of("id", id)).refusals("profileEdit")).containsExactly("PICTURE_NOT_FOUND");
    }

    @Test
    void whatNothingUsesGoesAfterADayWithItsFiles() throws Exception {
        var person = person();
        var unused = uploaded(person);
        var used = uploaded(person);
        assertThat(person.ask(AVATAR, Map.of("id", used)).refusals("profileEdit"))
                .isEmpty();
        var names = jdbc.queryForList("select name from picture where id = ?", String.class, unused);
        var file = PictureAddresses.file(names.getFirst(), Size.LARGE);
        assertThat(store.get(file)).isPresent();

        jdbc.update(
                "update picture set created_at = ? where owner_id = ?",
                java.sql.Timestamp.from(Instant.EPOCH.plusSeconds(1)),
                person.personId());
        sweep.sweep();

        assertThat(store.get(file)).isEmpty();
        assertThat(jdbc.queryForList("select id from picture where owner_id = ?", String.class, person.personId()))
                .containsExactly(used);
    }

    private boolean claim(String id, GraphQlClient.Caller owner, ContentKind kind) {
        return Boolean.TRUE.equals(transaction.execute(status -> pictures.claim(
                List.of(Long.valueOf(id)),
                owner.personId(),
                kind,
                owner.personId(),
                "0".repeat(64),
                ContentState.IN_REVIEW)));
    }

    private GraphQlClient.Caller person() {
        var person = client.someone();
        jdbc.update("update person set level = 'PHONE' where id = ?", person.personId());
        return person;
    }

    private static String uploaded(GraphQlClient.Caller person) throws Exception {
        var answer = upload(person, "image/jpeg", PictureFile.of("jpeg", 300, 200));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll(".*\"id\":\"(\\d+)\".*", "$1");
    }

    private static HttpResponse<String> upload(GraphQlClient.Caller person, String type, byte[] file) throws Exception {
        var request = HttpRequest.newBuilder(person.endpoint().resolve("/pictures"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        if (person.accessToken() != null) {
            request.header("Authorization", "Bearer " + person.accessToken());
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(URI url, @Nullable String tag) throws Exception {
        var request = HttpRequest.newBuilder(url);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
