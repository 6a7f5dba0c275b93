package org.linli.wechat.push;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of a push; what is not plain letters and digits is as good as absent. */
record PushQuery(Map<String, String> values) {

    private static final Pattern PAIR = Pattern.compile("([a-z_]{1,32})=([A-Za-z0-9_-]{1,128})");
    private static final Pattern SEPARATOR = Pattern.compile("&");

    static PushQuery of(@Nullable String query) {
        var values = new HashMap<String, String>();
        SEPARATOR.splitAsStream(query == null ? "" : query).forEach(pair -> {
            var match = PAIR.matcher(pair);
            if (match.matches()) {
                values.putIfAbsent(match.group(1), match.group(2));
            }
        });
        return new PushQuery(values);
    }

    String timestamp() {
        return value("timestamp");
    }

    String nonce() {
        return value("nonce");
    }

    /** What covers the address only. */
    String signature() {
        return value("signature");
    }

    /** What covers the body too. */
    String bodySignature() {
        return value("msg_signature");
    }

    String echo() {
        return value("echostr");
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
