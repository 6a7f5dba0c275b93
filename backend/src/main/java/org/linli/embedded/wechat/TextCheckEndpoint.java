package org.linli.embedded.wechat;

import java.util.List;
import java.util.Map;

/** {@code /wxa/msg_sec_check}: a text with 违规 in it is risky, one with 可疑 is to be reviewed, others pass. */
final class TextCheckEndpoint {

    private static final int LONGEST = 2500;

    private final People people;

    TextCheckEndpoint(People people) {
        this.people = people;
    }

    Answer answer(Request request) {
        var body = request.json();
        var text = body.path("content").asString("");
        var scene = body.path("scene").asInt(0);
        if (text.isEmpty() || scene < 1 || scene > 4 || body.path("version").asInt(0) != 2) {
            return request.refuse(40097, "invalid args");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return request.refuse(45002, "content size out of limit");
        }
        var refusal = people.refusal(body.path("openid").asString(""));
        if (refusal != 0) {
            return request.refuse(refusal, "invalid openid or code is expired");
        }
        var verdict = Verdict.ofText(text);
        return Answer.of(Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "result",
                verdict.result(),
                "detail",
                List.of(Map.of("strategy", "content_model", "errcode", 0, "suggest", verdict.suggestion())),
                "trace_id",
                request.id()));
    }
}
