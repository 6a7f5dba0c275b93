package org.linli.embedded.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the simulated WeChat. */
record Answer(int status, String contentType, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(Map<String, ?> fields) {
        return json(200, fields);
    }

    /** An error in WeChat's form: status 200, the code in the body, the request id in the text. */
    static Answer error(int code, String text, String requestId) {
        return of(Map.of("errcode", code, "errmsg", "%s, rid: %s".formatted(text, requestId)));
    }

    static Answer html() {
        return new Answer(200, "text/html", "<html><body>gateway</body></html>".getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, "text/plain", new byte[0]);
    }

    static Answer json(int status, Object content) {
        return new Answer(status, "application/json; encoding=utf-8", JSON.writeValueAsBytes(content));
    }
}
