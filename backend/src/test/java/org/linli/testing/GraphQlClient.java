package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A client as a phone would be: real HTTP, one session. {@code nobody()} has none. */
@Component
public class GraphQlClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** Escapes what is not ASCII, so that even half a surrogate pair reaches the server as it is. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** In {@code documents/tests/1.json}: a stranger can sign in by a known document everywhere. */
    private static final String LOGIN = "sha256:15d878e6beaea589786cf7e5e16b16fb3a75b0d7dc5d5ece20c078ac2aec057a";

    private final Environment environment;

    public GraphQlClient(Environment environment) {
        this.environment = environment;
    }

    /** Somebody without a session. */
    public Caller nobody() {
        return new Caller(endpoint(), null, "", 0);
    }

    /** Somebody whom no other test knows, signed in for the first time. */
    public Caller someone() {
        return named("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The person of this name at the simulated WeChat, signed in on a new device. */
    public Caller named(String name) {
        var code = "dev-" + name + "_" + UUID.randomUUID();
        var answer = nobody().askKnown(LOGIN, Map.of("code", code)).withoutErrors();
        var session = answer.data("login", "session");
        return new Caller(
                endpoint(),
                session.path("accessToken").asString(),
                session.path("refreshToken").asString(),
                Long.parseLong(answer.data("login", "viewer", "id").asString()));
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/graphql");
    }

    /** A person at a device. */
    public record Caller(URI endpoint, @Nullable String accessToken, String refreshToken, long personId) {

        public Answer ask(String document) {
            return ask(document, Map.of());
        }

        public Answer ask(String document, Map<String, ?> variables) {
            return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)), "zh-CN");
        }

        public Answer askInEnglish(String document, Map<String, ?> variables) {
            return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)), "en");
        }

        /** Sends the id of a known document in place of its text. */
        public Answer askKnown(String documentId, Map<String, ?> variables) {
            return send(Map.of("documentId", documentId, "variables", variables));
        }

        /** Sends these parameters as they are. */
        public Answer send(Map<String, ?> parameters) {
            return post(JSON.writeValueAsString(parameters), "zh-CN");
        }

        /** The same device with another access token. */
        public Caller withToken(String token) {
            return new Caller(endpoint, token, refreshToken, personId);
        }

        private Answer post(String body, String language) {
            var request = HttpRequest.newBuilder(endpoint)
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", language)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (accessToken != null) {
                request.header("Authorization", "Bearer " + accessToken);
            }
            try {
                var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), JSON.readTree(response.body()));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(exception);
            }
        }
    }
}
