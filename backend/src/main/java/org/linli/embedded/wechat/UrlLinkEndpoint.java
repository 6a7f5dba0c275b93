package org.linli.embedded.wechat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code /wxa/generate_urllink}: an address that leads nowhere, for 30 days at most. */
final class UrlLinkEndpoint {

    private static final Pattern PATH = Pattern.compile("/?(?:pages|packages?)/[A-Za-z0-9_/-]+");
    private static final Duration LONGEST = Duration.ofDays(30);

    private final InstantSource clock;

    UrlLinkEndpoint(InstantSource clock) {
        this.clock = clock;
    }

    Answer answer(Request request) {
        var body = request.json();
        if (!PATH.matcher(body.path("path").asString("")).matches()) {
            return request.refuse(40165, "invalid weapp pagepath");
        }
        if (body.path("query").asString("").length() > 1024) {
            return request.refuse(40212, "invalid query");
        }
        var now = clock.instant().getEpochSecond();
        var end = body.path("expire_type").asInt(0) == 1
                ? now + Duration.ofDays(body.path("expire_interval").asInt(0)).toSeconds()
                : body.path("expire_time").asLong(0);
        if (end <= now || end > now + LONGEST.toSeconds()) {
            return request.refuse(85401, "time limit between 1min and 30d");
        }
        return Answer.of(Map.of("errcode", 0, "errmsg", "ok", "url_link", "https://wxaurl.cn/" + request.id()));
    }
}
