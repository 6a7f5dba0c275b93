package org.linli.wechat.push;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push, sealed by WxJava's own code so that ours is not tested by itself.
 *
 * @param query of the address
 * @param body as it is sent
 */
record PushFixture(String query, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static PushFixture of(PushSettings settings, Map<String, ?> content) {
        return of(settings, settings.appid(), JSON.writeValueAsString(content), Instant.now(), nonce());
    }

    static PushFixture of(PushSettings settings, String appid, String text, Instant at, String nonce) {
        var encrypted =
                new WxCryptUtil(settings.token(), settings.pushAesKey(), appid).encrypt("0123456789abcdef", text);
        var timestamp = Long.toString(at.getEpochSecond());
        return new PushFixture(
                "signature=%s&timestamp=%s&nonce=%s&openid=o&encrypt_type=aes&msg_signature=%s"
                        .formatted(
                                SHA1.gen(settings.token(), timestamp, nonce),
                                timestamp,
                                nonce,
                                SHA1.gen(settings.token(), timestamp, nonce, encrypted)),
                JSON.writeValueAsString(Map.of("ToUserName", "gh_linli", "Encrypt", encrypted)));
    }

    static Map<String, Object> picture(String traceId, String suggestion) {
        return Map.of(
                "FromUserName",
                "oSIM_pusher",
                "CreateTime",
                1_800_000_000,
                "MsgType",
                "event",
                "Event",
                "wxa_media_check",
                "trace_id",
                traceId,
                "errcode",
                0,
                "result",
                Map.of("suggest", suggestion, "label", 100));
    }

    static Map<String, Object> list(String openid, String event, Object list) {
        return Map.of(
                "FromUserName", openid, "CreateTime", 1_800_000_000, "MsgType", "event", "Event", event, "List", list);
    }

    static Map<String, Object> entry(String templateId, String status) {
        return Map.of("TemplateId", templateId, "SubscribeStatusString", status, "PopupScene", "0");
    }

    static String nonce() {
        return UUID.randomUUID().toString();
    }

    static String id(String prefix) {
        return prefix + UUID.randomUUID();
    }
}
