package org.linli.embedded.wechat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request to the simulated WeChat, read whole. */
record Request(String id, String method, String path, String contentType, Map<String, String> query, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_BODY = 1 << 20;

    static Request read(HttpExchange exchange, String id) throws IOException {
        return new Request(
                id,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""),
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestBody().readNBytes(LARGEST_BODY));
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : Objects.requireNonNullElse(raw, "").split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            return MissingNode.getInstance();
        }
    }

    Answer refuse(int code, String text) {
        return Answer.error(code, text, id);
    }
}
