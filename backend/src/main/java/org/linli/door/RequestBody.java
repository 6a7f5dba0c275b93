package org.linli.door;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.linli.shared.errors.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request strictly and writes what GraphQL needs of it anew, so that nobody reads it differently. */
class RequestBody {

    private static final int LONGEST_NUMBER = 100;

    private final JsonMapper json;

    RequestBody(DoorLimits limits) {
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
                .build();
    }

    /** The request without anything but its four parameters, or a fault that says what is wrong with it. */
    byte[] clean(byte[] raw) {
        var body = read(raw);
        if (!body.isObject()) {
            throw Fault.badInput("door.body");
        }
        if (!body.path("query").isString()) {
            throw Fault.badInput("door.query");
        }
        var clean = json.createObjectNode();
        clean.set("query", body.get("query"));
        for (var name : new String[] {"operationName", "variables", "extensions"}) {
            var value = body.path(name);
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (name.equals("operationName") ? !value.isString() : !value.isObject()) {
                throw Fault.badInput("argument", name);
            }
            clean.set(name, value);
        }
        return encode(json.writeValueAsString(clean));
    }

    private JsonNode read(byte[] raw) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return json.readTree(text.toString());
        } catch (CharacterCodingException | JacksonException unreadable) {
            throw Fault.badInput("door.body");
        }
    }

    /** Halves of surrogate pairs can be written in JSON, but never be answered in UTF-8. */
    private static byte[] encode(String text) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException halfPair) {
            throw Fault.badInput("door.body");
        }
    }
}
