package org.linli.wechat.push;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.startup.Misconfigured;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What pushes are signed and encrypted with, as set at WeChat under 消息推送 (mode 安全模式, format JSON). Without both
 * there are no pushes.
 *
 * @param appid that pushes must be for
 * @param pushToken 3 to 32 letters and digits
 * @param pushAesKey 43 letters and digits
 */
@ConfigurationProperties("linli.wechat")
record PushSettings(String appid, @Nullable String pushToken, @Nullable String pushAesKey) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}");

    PushSettings {
        if (isGiven(pushToken) != isGiven(pushAesKey)) {
            throw new Misconfigured(
                    "%s is not set although %s is: set both as they stand at WeChat under 消息推送, or none for no pushes"
                            .formatted(
                                    isGiven(pushToken) ? "LINLI_WECHAT_PUSH_AES_KEY" : "LINLI_WECHAT_PUSH_TOKEN",
                                    isGiven(pushToken) ? "LINLI_WECHAT_PUSH_TOKEN" : "LINLI_WECHAT_PUSH_AES_KEY"));
        }
        if (isGiven(pushToken) && !TOKEN.matcher(pushToken).matches()) {
            throw new Misconfigured("LINLI_WECHAT_PUSH_TOKEN must be 3 to 32 letters and digits, as set at WeChat");
        }
        if (isGiven(pushAesKey) && !KEY.matcher(pushAesKey).matches()) {
            throw new Misconfigured("LINLI_WECHAT_PUSH_AES_KEY must be the 43 characters that are set at WeChat");
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    boolean areSet() {
        return isGiven(pushToken);
    }

    String token() {
        return pushToken == null ? "" : pushToken;
    }

    byte[] key() {
        return Base64.getDecoder().decode(pushAesKey + "=");
    }

    /** Keeps token and key out of logs. */
    @Override
    public String toString() {
        return "PushSettings of " + appid;
    }
}
