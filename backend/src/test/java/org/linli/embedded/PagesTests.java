package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = SlimApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.flyway.enabled=false")
class PagesTests {

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void preview(DynamicPropertyRegistry properties) {
        properties.add("linli.preview.directory", () -> folder.resolve("dist").toString());
    }

    @BeforeAll
    static void build() throws IOException {
        var dist = Files.createDirectories(folder.resolve("dist/assets"));
        Files.writeString(folder.resolve("secret.txt"), "outside");
        Files.writeString(folder.resolve("dist/index.html"), "<title>邻里</title>");
        Files.writeString(dist.resolve("app.js"), "1");
        Files.writeString(dist.resolve("app.css"), "a{}");
        Files.writeString(dist.resolve("data.json"), "{}");
        Files.writeString(dist.resolve("mark.svg"), "<svg/>");
    }

    @Test
    void graphiqlNeedsNoNetwork() throws Exception {
        var page = get("/graphiql");

        assertThat(page.statusCode()).isEqualTo(200);
        var links = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .toList();
        assertThat(links).hasSize(6);
        for (var link : links) {
            assertThat(get(link.group(1)).statusCode()).as(link.group(1)).isEqualTo(200);
        }
        assertThat(page.body()).doesNotContain("http://", "https://");
    }

    @ParameterizedTest
    @CsvSource({
        "/preview/, text/html",
        "/preview/index.html, text/html",
        "/preview/assets/app.js, text/javascript",
        "/preview/assets/app.css, text/css",
        "/preview/assets/data.json, application/json",
        "/preview/assets/mark.svg, image/svg+xml"
    })
    void previewHasTheRightTypes(String path, String type) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/preview"})
    void leadsToThePreview(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/preview/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preview/../secret.txt",
                "/preview/%2e%2e/secret.txt",
                "/preview/..%2fsecret.txt",
                "/preview/assets/..%5c..%5csecret.txt",
                "/preview/%252e%252e/secret.txt",
                "/preview//../secret.txt",
                "/preview/;/../secret.txt"
            })
    void nothingOutsideThePreviewIsServed(String path) throws Exception {
        assertThat(raw(path)).startsWith("HTTP/1.1 4").doesNotContain("outside");
    }

    @Test
    void explainsAPreviewThatIsNotBuilt() throws Exception {
        var index = folder.resolve("dist/index.html");
        var aside = folder.resolve("aside.html");
        Files.move(index, aside);
        try {
            var answer = get("/preview/");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("has not been built", folder.resolve("dist").toString());
        } finally {
            Files.move(aside, index);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Without a client that tidies the path up. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(path)
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
