package org.linli.embedded.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code /wxa/media_check_async}: gives a trace id; the verdict is pushed later, by itself a moment after, or when
 * somebody decides.
 */
public final class PictureChecks {

    private static final int MOST = 200;
    private static final int PICTURE = 2;
    private static final Duration BY_ITSELF = Duration.ofSeconds(1);

    private final People people;
    private final Pushes pushes;
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private boolean byItself = true;

    PictureChecks(People people, Pushes pushes) {
        this.people = people;
        this.pushes = pushes;
    }

    /** Whether pictures pass by themselves after a second, which they do at first. */
    public synchronized void decideByItself(boolean byItself) {
        this.byItself = byItself;
    }

    public synchronized boolean decidesByItself() {
        return byItself;
    }

    /** The checks of this run, the newest first. */
    public synchronized List<Check> all() {
        return new ArrayList<>(checks.values()).reversed();
    }

    /** Pushes the verdict of a check, again if it was pushed before; returns whether the server took it. */
    public boolean decide(String traceId, Verdict verdict) {
        Check check;
        synchronized (this) {
            check = checks.get(traceId);
            if (check == null) {
                return false;
            }
            checks.put(traceId, check.decided(verdict));
        }
        return pushes.push(check.openid(), "wxa_media_check", content(traceId, verdict));
    }

    private static Map<String, Object> content(String traceId, Verdict verdict) {
        var content = new LinkedHashMap<String, Object>();
        content.put("appid", SimulatedWeChat.APPID);
        content.put("trace_id", traceId);
        content.put("version", 2);
        if (verdict == Verdict.FAILED) {
            content.put("errcode", -1008);
            content.put("errmsg", "download err");
        } else {
            content.put("errcode", 0);
            content.put("errmsg", "ok");
            content.put("result", verdict.result());
        }
        return content;
    }

    Answer answer(Request request) {
        var body = request.json();
        var url = body.path("media_url").asString("");
        var openid = body.path("openid").asString("");
        var scene = body.path("scene").asInt(0);
        if (!url.startsWith("http")
                || scene < 1
                || scene > 4
                || body.path("media_type").asInt(0) != PICTURE
                || body.path("version").asInt(0) != 2) {
            return request.refuse(40097, "invalid args");
        }
        var refusal = people.refusal(openid);
        if (refusal != 0) {
            return request.refuse(refusal, "invalid openid or code is expired");
        }
        var traceId = "sim-" + UUID.randomUUID();
        remember(new Check(traceId, openid, url, Instant.now(), null));
        return Answer.of(Map.of("errcode", 0, "errmsg", "ok", "trace_id", traceId));
    }

    private synchronized void remember(Check check) {
        checks.put(check.traceId(), check);
        if (checks.size() > MOST) {
            checks.remove(checks.keySet().iterator().next());
        }
        if (byItself) {
            CompletableFuture.delayedExecutor(BY_ITSELF.toMillis(), TimeUnit.MILLISECONDS, task -> Thread.ofVirtual()
                            .start(task))
                    .execute(() -> decide(check.traceId(), Verdict.PASS));
        }
    }

    /**
     * One picture that is looked at.
     *
     * @param verdict null as long as nobody has decided
     */
    public record Check(String traceId, String openid, String url, Instant at, @Nullable Verdict verdict) {

        Check decided(Verdict decision) {
            return new Check(traceId, openid, url, at, decision);
        }
    }
}
