package org.linli.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request strictly and writes what GraphQL needs of it anew, so that nobody reads it differently. */
class RequestBody {

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern DOCUMENT_ID = Pattern.compile("sha256:[0-9a-f]{64}");

    private final JsonMapper json;
    private final Predicate<String> isKnown;

    /** Takes ids of those documents only that {@code isKnown} holds for. */
    RequestBody(DoorLimits limits, Predicate<String> isKnown) {
        this.isKnown = isKnown;
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(limits.bytes())
                .maxNameLength(limits.bytes())
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
    }

    /**
     * A request as it was understood.
     *
     * @param bytes the same for all ways to write it down, but for the order of its variables
     * @param documentId id of a known document; null when it has a document of its own
     */
    record Clean(byte[] bytes, @Nullable String documentId) {}

    /**
     * The request without anything but the parameters that count, or a fault that says what is wrong with it. The id of a
     * known document stands in the place of its text.
     */
    Clean clean(byte[] raw) {
        var body = read(raw);
        if (!body.isObject()) {
            throw Fault.badInput("door.body");
        }
        return clean(body);
    }

    /** The same for a request whose parameters stand in its address, where each of them is a text. */
    Clean clean(UnaryOperator<@Nullable String> parameters) {
        var body = json.createObjectNode();
        for (var name : new String[] {"documentId", "operationName"}) {
            body.put(name, parameters.apply(name));
        }
        var variables = parameters.apply("variables");
        if (variables != null) {
            body.set("variables", read(variables.getBytes(StandardCharsets.UTF_8)));
        }
        return clean(body);
    }

    private Clean clean(JsonNode body) {
        var clean = json.createObjectNode();
        clean.set("query", document(body.path("query"), body.path("documentId")));
        for (var name : new String[] {"operationName", "variables", "extensions"}) {
            var value = body.path(name);
            if (isAbsent(value)) {
                continue;
            }
            if (name.equals("operationName") ? !isWholeText(value) : !value.isObject()) {
                throw Fault.badInput("argument", name);
            }
            if (!name.equals("extensions")) {
                clean.set(name, value);
            }
        }
        return new Clean(encode(clean), body.path("documentId").asStringOpt().orElse(null));
    }

    /** An id can stand where a text does: no document begins like one. */
    private JsonNode document(JsonNode query, JsonNode id) {
        if (isAbsent(id) ? !isWholeText(query) : !isAbsent(query)) {
            throw Fault.badInput("door.query");
        }
        if (isAbsent(id)) {
            return query;
        }
        if (!id.isString() || !DOCUMENT_ID.matcher(id.stringValue()).matches()) {
            throw Fault.badInput("door.documentId");
        }
        if (!isKnown.test(id.stringValue())) {
            throw Fault.unknownDocument();
        }
        return id;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Refuses what others would read differently, such as half a surrogate pair in a name, or a number beyond all bounds. */
    private byte[] encode(JsonNode clean) {
        var bytes = json.writeValueAsString(clean).getBytes(StandardCharsets.US_ASCII);
        if (!isReadAs(clean, bytes)) {
            throw Fault.badInput("door.body");
        }
        return bytes;
    }

    private boolean isReadAs(JsonNode meant, byte[] bytes) {
        try {
            return json.readTree(bytes).equals(meant);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private JsonNode read(byte[] raw) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return json.readTree(text.toString());
        } catch (CharacterCodingException | JacksonException unreadable) {
            throw Fault.badInput("door.body");
        }
    }

    /**
     * Whether a value is a text without half a surrogate pair. JSON can write one down, but no document needs it, and
     * quoted in an error it could not be encoded. Variables may have them: the rules of each input deal with those.
     */
    private static boolean isWholeText(JsonNode value) {
        return value.isString() && StandardCharsets.UTF_8.newEncoder().canEncode(value.stringValue());
    }
}
