package org.linli.embedded.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** {@code /sns/jscode2session}: turns {@code dev-NAME} or {@code dev-NAME_ANYTHING} into the person of that name, once. */
final class LoginEndpoint {

    private static final String PREFIX = "dev-";
    private static final int SESSION_KEY_BYTES = 16;

    private final People people;
    private final UsedCodes usedCodes = new UsedCodes();

    LoginEndpoint(People people) {
        this.people = people;
    }

    Answer answer(Request request) {
        var code = request.parameter("js_code");
        if (!SimulatedWeChat.APPID.equals(request.parameter("appid"))) {
            return request.refuse(40013, "invalid appid");
        }
        if (!SimulatedWeChat.SECRET.equals(request.parameter("secret"))) {
            return request.refuse(40125, "invalid appsecret");
        }
        if (code.startsWith("risk-")) {
            return request.refuse(40226, "code blocked");
        }
        if (code.startsWith("limit-")) {
            return request.refuse(45011, "api minute-quota reach limit, must slower, retry next minute");
        }
        var name = code.startsWith(PREFIX) ? code.substring(PREFIX.length()).split("_", 2)[0] : "";
        if (name.isBlank()) {
            return request.refuse(40029, "invalid code");
        }
        return usedCodes.use(code) ? session(name) : request.refuse(40163, "code been used");
    }

    private Answer session(String name) {
        var key = Arrays.copyOf((name + "-session-key").getBytes(StandardCharsets.UTF_8), SESSION_KEY_BYTES);
        people.comeBack(People.openid(name));
        return Answer.of(Map.of(
                "session_key", Base64.getEncoder().encodeToString(key),
                "openid", People.openid(name),
                "unionid", "uSIM_" + name));
    }
}
