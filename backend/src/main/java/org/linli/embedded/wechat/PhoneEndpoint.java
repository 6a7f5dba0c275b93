package org.linli.embedded.wechat;

import java.util.Map;

/**
 * {@code /wxa/business/getuserphonenumber}: turns {@code phone-NUMBER} or {@code phone-NUMBER_ANYTHING} into the number, once;
 * {@code phone-CC-NUMBER} is one from abroad.
 */
final class PhoneEndpoint {

    private static final String PREFIX = "phone-";
    private static final String CHINA = "86";

    private final UsedCodes usedCodes = new UsedCodes();

    Answer answer(Request request) {
        var code = request.json().path("code").asString("");
        if (!code.startsWith(PREFIX)) {
            return request.refuse(40029, "invalid code");
        }
        if (!usedCodes.use(code)) {
            return request.refuse(40163, "code been used");
        }
        var parts = code.substring(PREFIX.length()).split("_", 2)[0].split("-", 2);
        var country = parts.length == 1 ? CHINA : parts[0];
        var number = parts[parts.length - 1];
        return Answer.of(Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "phone_info",
                Map.of(
                        "phoneNumber",
                        CHINA.equals(country) ? number : country + number,
                        "purePhoneNumber",
                        number,
                        "countryCode",
                        country,
                        "watermark",
                        Map.of("timestamp", 0, "appid", SimulatedWeChat.APPID))));
    }
}
