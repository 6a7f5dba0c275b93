package org.linli.embedded.wechat;

import java.util.Map;
import java.util.regex.Pattern;

/** {@code /wxa/getuserriskrank}: 0 for everybody but those whose name begins with {@code rank1} to {@code rank4}. */
final class RiskEndpoint {

    private static final Pattern RANKED = Pattern.compile("oSIM_rank([0-4]).*");

    private final People people;

    RiskEndpoint(People people) {
        this.people = people;
    }

    Answer answer(Request request) {
        var body = request.json();
        var openid = body.path("openid").asString("");
        var scene = body.path("scene").asInt(-1);
        if (!SimulatedWeChat.APPID.equals(body.path("appid").asString(""))) {
            return request.refuse(40013, "invalid appid");
        }
        if (scene < 0 || scene > 1 || body.path("client_ip").asString("").isEmpty()) {
            return request.refuse(40097, "invalid args");
        }
        var refusal = people.refusal(openid);
        if (refusal != 0) {
            return request.refuse(refusal, "code is expired");
        }
        var ranked = RANKED.matcher(openid);
        var rank = ranked.matches() ? Integer.parseInt(ranked.group(1)) : 0;
        return Answer.of(Map.of("errcode", 0, "errmsg", "getuserriskrank succ", "unoin_id", 1L, "risk_rank", rank));
    }
}
