package org.linli.door;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Requests that a client should not send, made from a seed. */
final class MalformedRequests {

    /**
     * One of them.
     *
     * @param kind what is wrong with it, when anything is
     * @param head first line and headers
     * @param body may be anything
     */
    record Malformed(String kind, String head, byte[] body) {}

    private static final List<String> KINDS = List.of(
            "random bytes",
            "cut body",
            "short body",
            "long body",
            "type",
            "accept",
            "method",
            "path",
            "header",
            "flipped body",
            "spliced body",
            "wrong value",
            "unicode",
            "document",
            "variables",
            "chunks",
            "nesting",
            "form",
            "document id");
    private static final List<String> DOCUMENTS = List.of(
            "{ __typename }",
            "{ serverTime }",
            "query ($first: Int!, $after: String) { activities(first: $first, after: $after) { edges { cursor node { id"
                    + " title place { name } community { id } } } pageInfo { endCursor } } }",
            "query Q($id: ID!) { activity(id: $id) { ...A @include(if: true) } } fragment A on Activity { id tags kind }",
            "mutation ($input: ActivitySignUpInput!) { activitySignUp(input: $input) { signup { id } userErrors { code } } }",
            "mutation { sessionRefresh(input: {refreshToken: \"\"\"y\"\"\"}) { userErrors { code message field } } }",
            "query ($x: [ActivityKind!]) { activities(filter: {kinds: $x, freePlaces: 1, from: \"2030-01-01T00:00:00Z\"}) {"
                    + " edges { node { ... on Node { id } } } } }");
    private static final List<String> IDS = Manifest.all().stream()
            .flatMap(manifest -> manifest.documents().keySet().stream())
            .sorted()
            .toList();
    private static final List<String> TEXTS = List.of(
            "\\u{FFFFFFFFFF}",
            "\\u{110000}",
            "\\uD83D",
            "\\uDE00\\uD83D",
            "\u202Etxet",
            "\u0000",
            "\uFEFF",
            "\uFFFF",
            "e\u0301".repeat(50),
            "👩‍👩‍👧‍👦",
            "％ｓ%s%n%1$s",
            "{0}'{1}",
            "${x}#{x}",
            "\\\"\"\"",
            "\u2028\u2029\u0085",
            "ﷺ".repeat(30));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "-0.0",
            "1e-400",
            "123456789012345678901234567890",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "[[[]]]",
            "{}",
            "{\"x\":{}}",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "{\"\\ud83d\":1}",
            "{\"\":1}",
            "[1,\"a\",{}]");

    private final Random random;

    MalformedRequests(long seed) {
        this.random = new Random(seed);
    }

    Malformed next() {
        var kind = pick(KINDS);
        var type = "application/json";
        var line = "POST /graphql HTTP/1.1";
        var more = "";
        var body = request(pick(DOCUMENTS), pick(VALUES));
        if (kind.equals("random bytes")) {
            body = new byte[random.nextInt(600)];
            random.nextBytes(body);
        } else if (kind.equals("cut body")) {
            body = Arrays.copyOf(body, random.nextInt(body.length));
        } else if (kind.equals("type")) {
            type = type();
        } else if (kind.equals("accept")) {
            more = "Accept: " + type() + (random.nextBoolean() ? "" : ";q=" + random.nextInt(3) + ", " + type())
                    + "\r\n";
        } else if (kind.equals("method")) {
            line = pick(List.of(
                            "GET", "PUT", "HEAD", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "post", "X Y", ""))
                    + " /graphql HTTP/1.1";
        } else if (kind.equals("path")) {
            line = "POST " + path() + " HTTP/1." + random.nextInt(3);
        } else if (kind.equals("header")) {
            more = header();
        } else if (kind.equals("flipped body")) {
            for (var i = 0; i <= random.nextInt(5); i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
        } else if (kind.equals("spliced body")) {
            body = spliced(body);
        } else if (kind.equals("wrong value")) {
            body = wrongValue();
        } else if (kind.equals("unicode")) {
            body = unicode();
        } else if (kind.equals("document")) {
            body = request(broken(pick(DOCUMENTS)), "{}");
        } else if (kind.equals("variables")) {
            body = request(
                    pick(DOCUMENTS),
                    "{\"%s\":%s,\"input\":%s}"
                            .formatted(pick(List.of("first", "id", "x", "after")), pick(VALUES), pick(VALUES)));
        } else if (kind.equals("nesting")) {
            body = request(pick(DOCUMENTS), nested(random.nextInt(20_000)));
        } else if (kind.equals("form")) {
            type = pick(
                    List.of("multipart/form-data", "application/x-www-form-urlencoded", "multipart/mixed;boundary=x"));
            body = text(pick(List.of("query=%zz", "--x", "operations={}&map=%7B", "a=b")));
        }
        if (kind.equals("document id")) {
            body = documentId();
        }
        var chunked = kind.equals("chunks");
        var length = body.length + lengthError(kind);
        var head = line + "\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\n" + more
                + (chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + length + "\r\n");
        return new Malformed(kind, head, chunked ? chunked(body) : body);
    }

    private int lengthError(String kind) {
        if (kind.equals("short body")) {
            return 1 + random.nextInt(100_000);
        }
        return kind.equals("long body") ? -random.nextInt(20) : 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] request(String document, String variables) {
        return text("{\"query\":\"" + document.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"variables\":"
                + variables + "}");
    }

    private String type() {
        return pick(List.of(
                "*/*",
                "application/json",
                "application/json;charset=utf-8",
                "application/json;charset=x-nothing",
                "application/json;charset=\"",
                "application/json;;",
                "application/graphql-response+json",
                "application/*+json",
                "text/event-stream",
                "text/html",
                "multipart/form-data",
                "multipart/mixed",
                "/",
                "a/b/c",
                "application/json;q=7",
                "x".repeat(3000),
                "\u0001",
                ""));
    }

    private String path() {
        return pick(List.of(
                "/graphql/",
                "/graphql//",
                "/graphql/..",
                "/graphql;x",
                "/%67raphql",
                "/graphql%00",
                "/graphql%2f",
                "/graphql%zz",
                "/graphql?query=%7Bx",
                "//graphql",
                "/./graphql",
                "/graphql#x",
                "/graphql\\",
                "/GRAPHQL",
                "graphql",
                "*",
                "http://localhost/graphql",
                "/graphql/%c0%af",
                "/graphql?" + "x".repeat(7000)));
    }

    private String header() {
        return pick(List.of(
                "Authorization: Bearer\r\n",
                "Authorization: Bearer \u00ff\u0001\r\n",
                "Authorization: Basic eDp5\r\n",
                "Authorization: Bearer " + "x".repeat(5000) + "\r\n",
                "Authorization:\r\n",
                "Accept-Language: " + "zz-".repeat(400) + "\r\n",
                "Accept-Language: *;q=x, en;;\r\n",
                "Accept-Language: \u0001\r\n",
                "Content-Length: 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Type: text/plain\r\n",
                "Transfer-Encoding: gzip\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Content-Encoding: gzip\r\n",
                "Expect: 100-continue\r\n",
                "Expect: nonsense\r\n",
                "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                "Cookie: ;;;=\r\n",
                "Origin: null\r\n",
                "Range: bytes=9-1\r\n",
                "X-Forwarded-For: ,,,\r\nForwarded: for=\r\n",
                "X-HTTP-Method-Override: GET\r\n",
                "no colon\r\n",
                " folded\r\n",
                ": nothing\r\n",
                "X: " + "y".repeat(9000) + "\r\n"));
    }

    private byte[] spliced(byte[] body) {
        var from = random.nextInt(body.length);
        var to = from + random.nextInt(body.length - from);
        var result = new ByteArrayOutputStream();
        result.write(body, 0, from);
        if (random.nextBoolean()) {
            result.write(body, from, to - from);
            result.write(body, from, to - from);
        }
        result.write(body, to, body.length - to);
        return result.toByteArray();
    }

    private byte[] wrongValue() {
        var body = new StringBuilder("{");
        for (var name : List.of("query", "variables", "operationName", "extensions", "id")) {
            if (random.nextInt(3) > 0) {
                body.append("\"%s\":%s,".formatted(name, pick(VALUES)));
            }
        }
        return text(random.nextInt(10) == 0 ? pick(VALUES) : body + "\"x\":" + pick(VALUES) + "}");
    }

    private byte[] documentId() {
        var id = pick(IDS);
        var broken = pick(List.of(
                id,
                id,
                id.toUpperCase(Locale.ROOT),
                id.substring(random.nextInt(id.length())),
                id + pick(TEXTS).replace("\"", ""),
                id.replace('a', 'b'),
                "sha256:" + "0".repeat(random.nextInt(70_000)),
                pick(TEXTS).replace("\"", ""),
                ""));
        var value = random.nextInt(6) == 0 ? pick(VALUES) : "\"" + broken.replace("\\", "\\\\") + "\"";
        var query = random.nextInt(5) == 0 ? ",\"query\":" + pick(List.of("null", "\"" + id + "\"", pick(VALUES))) : "";
        var operation = random.nextInt(4) == 0 ? ",\"operationName\":" + pick(VALUES) : "";
        return text("{\"documentId\":%s%s%s,\"variables\":{\"first\":%s,\"id\":%s,\"input\":%s}}"
                .formatted(value, query, operation, pick(VALUES), pick(VALUES), pick(VALUES)));
    }

    private byte[] unicode() {
        var strange = pick(TEXTS);
        var document = pick(List.of(
                "{ activity(id: \"" + strange + "\") { id } }",
                "{ " + strange + " }",
                strange,
                "{ serverTime } #" + strange,
                "query " + strange + " { serverTime }",
                "{ activities(filter: {text: \"\"\"" + strange + "\"\"\"}) { pageInfo { endCursor } } }"));
        var bytes = request(document, "{\"x\":\"" + strange.replace("\"", "") + "\"}");
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 | random.nextInt(128));
        }
        return bytes;
    }

    private String broken(String document) {
        var words = document.split(" ");
        for (var i = 0; i <= random.nextInt(3); i++) {
            var place = random.nextInt(words.length);
            words[place] = pick(List.of(
                    "",
                    "{",
                    "}",
                    "(",
                    ")",
                    "!",
                    "$",
                    "@",
                    "...",
                    "on",
                    "\"",
                    "\"\"\"",
                    "__schema",
                    "first: -1",
                    "\\u{}",
                    "&",
                    words[random.nextInt(words.length)],
                    "@skip",
                    "subscription",
                    "fragment A on",
                    "1e99",
                    "[[",
                    "null"));
        }
        return String.join(" ", words);
    }

    private String nested(int depth) {
        var deep = "{\"x\":".repeat(depth % 9000) + "1" + "}".repeat(depth % 9000);
        return random.nextBoolean() ? deep : "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private byte[] chunked(byte[] body) {
        var size = pick(List.of(
                Integer.toHexString(body.length),
                Integer.toHexString(body.length + 5),
                "zz",
                "-1",
                "FFFFFFFFFFFF",
                "",
                body.length + ";x=y",
                "0"));
        var result = new ByteArrayOutputStream();
        result.writeBytes(text(size + "\r\n"));
        result.writeBytes(body);
        result.writeBytes(text(random.nextInt(4) == 0 ? "" : "\r\n0\r\n\r\n"));
        return result.toByteArray();
    }
}
