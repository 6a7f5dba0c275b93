package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param status what its answer must be
 */
record Request(byte[] bytes, int status) {

    private static final String JSON = "Content-Type: application/json";

    static Request post(String path, String body, String... headers) {
        return withBody("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Request put(String path, byte[] body) {
        return withBody("PUT", path, body);
    }

    static Request get(String path, int status, String... headers) {
        return new Request(head("GET", path, List.of(headers)), status);
    }

    private static Request withBody(String method, String path, byte[] body, String... headers) {
        var lines = new ArrayList<>(List.of(JSON, "Content-Length: " + body.length));
        lines.addAll(List.of(headers));
        var head = head(method, path, lines);
        var whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return new Request(whole, 200);
    }

    private static byte[] head(String method, String path, List<String> headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
