package org.linli.embedded.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.json.JsonMapper;

/** Pushes events to the callback as WeChat does: JSON, encrypted and signed, tried three more times unless it succeeds. */
public final class Pushes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final int TRIES = 4;
    private static final String ACCOUNT = "gh_linlisimulated";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
    private final PushSeal seal = PushSeal.random();
    private final Deque<URI> callbacks = new ConcurrentLinkedDeque<>();
    private final Map<String, Long> lastTimes = new ConcurrentHashMap<>();

    /** The token that signatures are made with, for {@code linli.wechat.push-token}. */
    public String token() {
        return seal.token();
    }

    /** The key of the encryption in WeChat's 43 characters, for {@code linli.wechat.push-aes-key}. */
    public String aesKey() {
        return seal.encodedKey();
    }

    /** Where to push from now on. */
    public void to(URI callback) {
        callbacks.addFirst(callback);
    }

    /** Pushes there no more; the callback before it takes its place. */
    public void noMoreTo(URI callback) {
        callbacks.remove(callback);
    }

    boolean push(String openid, String event, Map<String, ?> content) {
        var message = new LinkedHashMap<String, Object>();
        message.put("ToUserName", ACCOUNT);
        message.put("FromUserName", openid);
        message.put("CreateTime", time(openid));
        message.put("MsgType", "event");
        message.put("Event", event);
        message.putAll(content);
        var text = JSON.writeValueAsString(message);
        for (var i = 0; i < TRIES; i++) {
            if (isTaken(openid, text)) {
                return true;
            }
        }
        return false;
    }

    /** No two events of one person in the same second, for they count as one. */
    private long time(String openid) {
        var now = Instant.now().getEpochSecond();
        return lastTimes.merge(openid, now, (last, current) -> Math.max(last + 1, current));
    }

    private boolean isTaken(String openid, String text) {
        var callback = callbacks.peekFirst();
        if (callback == null) {
            return false;
        }
        var sealed = seal.seal(SimulatedWeChat.APPID, text, Instant.now());
        var body = JSON.writeValueAsString(Map.of("ToUserName", ACCOUNT, "Encrypt", sealed.encrypted()));
        var request = HttpRequest.newBuilder(URI.create(
                        "%s?%s&openid=%s&encrypt_type=aes".formatted(callback, sealed.query(), encoded(openid))))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && "success".equals(answer.body());
        } catch (IOException unanswered) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(String openid) {
        return URLEncoder.encode(openid, StandardCharsets.UTF_8);
    }
}
