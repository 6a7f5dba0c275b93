package org.linli.pictures.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.shared.startup.Misconfigured;

/** Against a server that checks signatures as S3 does; there is no S3 here. */
class S3BucketTests {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=key/(\\d{8})/cn-test-1/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\\w+)");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    S3BucketTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void storesGivesAndDeletesFilesInSignedRequests() {
        var bucket = bucket("secret");

        bucket.put("0f/large.jpg", new byte[] {1, 2, 3});
        assertThat(objects).containsOnlyKeys("/pictures/0f/large.jpg");
        assertThat(bucket.get("0f/large.jpg")).hasValue(new byte[] {1, 2, 3});
        bucket.delete("0f/large.jpg");
        assertThat(bucket.get("0f/large.jpg")).isEmpty();
    }

    @Test
    void aWrongSecretStoresNothing() {
        var bucket = bucket("guessed");

        assertThatThrownBy(() -> bucket.put("0f/large.jpg", new byte[] {1})).isInstanceOf(StoreAway.class);
        assertThat(objects).isEmpty();
    }

    @Test
    void halfOfTheSettingsStopsTheStart() {
        var half = new StorageSettings.S3("http://127.0.0.1:1", "r", "pictures", null, "");

        assertThatThrownBy(half::isSet)
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("LINLI_PICTURES_S3_ACCESS_KEY is not set");
        assertThat(new StorageSettings(Path.of("x"), new StorageSettings.S3(null, "r", null, null, null)).store())
                .isInstanceOf(LocalDirectory.class);
    }

    private S3Bucket bucket(String secret) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new S3Bucket(new StorageSettings.S3(url, "cn-test-1", "pictures", "key", secret));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getRawPath();
            if (!isSigned(exchange)) {
                answer(exchange, 403, error("SignatureDoesNotMatch"));
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    answer(exchange, 200, new byte[0]);
                }
                case "GET" -> {
                    var object = objects.get(path);
                    answer(exchange, object == null ? 404 : 200, object == null ? error("NoSuchKey") : object);
                }
                default -> {
                    objects.remove(path);
                    answer(exchange, 204, new byte[0]);
                }
            }
        }
    }

    private static byte[] error(String code) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>no</Message></Error>"
                .formatted(code)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Signature version 4, computed from what has arrived. */
    private static boolean isSigned(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var form = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!form.matches()) {
            return false;
        }
        var signed = new StringBuilder();
        Arrays.stream(form.group(2).split(";"))
                .forEach(name -> signed.append(name + ":" + headers.getFirst(name) + "\n"));
        var query = exchange.getRequestURI().getRawQuery();
        var request = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                signed,
                form.group(2),
                headers.getFirst("x-amz-content-sha256"));
        var scope = form.group(1) + "/cn-test-1/s3/aws4_request";
        var text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                headers.getFirst("x-amz-date"),
                scope,
                HexFormat.of().formatHex(sha(request)));
        var key = ("AWS4" + "secret").getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/")) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, text)).equals(form.group(3));
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
