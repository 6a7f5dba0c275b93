package org.linli.door;

import static org.linli.fuzz.Fuzzing.require;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any body is the client's fault, or it is understood: then what goes on is in ASCII, says the same as what came, and is
 * understood as itself.
 */
public final class RequestBodyFuzz {

    private static final String KNOWN = "sha256:" + "0123456789abcdef".repeat(4);
    private static final RequestBody BODY = new RequestBody(DocumentFixture.LIMITS, KNOWN::equals);

    private RequestBodyFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "{\"query\":\"{ __typename }\"}",
                "{\"query\":\"query A($x: ID) { activity(id: $x) { id } }\",\"operationName\":\"A\","
                        + "\"variables\":{\"x\":\"7\",\"y\":[1,2.5,true,null,{\"z\":\"长\"}]},\"extensions\":{}}",
                "{\"documentId\":\"" + KNOWN + "\",\"variables\":{\"first\":20}}",
                "{\"documentId\":\"sha256:" + "0".repeat(64) + "\",\"query\":null}",
                "{\"query\":\"\\ud83d\\ude00\",\"variables\":{\"\\ud83d\":\"\\ude00\",\"n\":1e400,\"m\":-0.0}}",
                "{\"query\":\"{ a }\",\"variables\":{\"n\":123456789012345678901234567890,\"m\":1e-400}}",
                "[]",
                "");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var clean = clean(input);
        if (clean == null) {
            return;
        }
        for (var each : clean.bytes()) {
            require(each > 0, "it goes on in ASCII");
        }
        var again = clean(clean.bytes());
        require(again != null && Arrays.equals(again.bytes(), clean.bytes()), "it is understood as itself");
        compare(read(input), read(clean.bytes()), clean.documentId());
    }

    private static void compare(JsonNode came, JsonNode goesOn, @Nullable String documentId) {
        var document = documentId == null ? came.path("query") : came.path("documentId");
        require(goesOn.path("query").isString() && goesOn.path("query").equals(document), "its document is the same");
        require(documentId == null || documentId.equals(KNOWN), "an id goes on only if it is known");
        for (var name : new String[] {"operationName", "variables"}) {
            var value = came.path(name);
            var absent = value.isNull() || value.isMissingNode();
            require(
                    absent ? goesOn.path(name).isMissingNode() : value.equals(goesOn.path(name)),
                    name + " is the same");
        }
    }

    private static RequestBody.@Nullable Clean clean(byte[] body) {
        try {
            return BODY.clean(body);
        } catch (Fault fault) {
            require(
                    fault.kind() == FaultKind.BAD_REQUEST || fault.kind() == FaultKind.UNKNOWN_DOCUMENT,
                    "it is the client's fault");
            return null;
        }
    }

    private static JsonNode read(byte[] body) {
        return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }
}
