package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer of the GraphQL endpoint. */
public record Answer(int status, JsonNode body) {

    /** What stands at this path under data; missing where nothing does. */
    public JsonNode data(String... path) {
        var node = body.path("data");
        for (var step : path) {
            node = node.path(step);
        }
        return node;
    }

    /** Text at this path under data. */
    public String text(String... path) {
        return data(path).asString();
    }

    public Answer withoutErrors() {
        assertThat(body.path("errors").isMissingNode())
                .as("no errors in %s", body)
                .isTrue();
        return this;
    }

    /** Codes of the top-level errors; the classification where an error has no code. */
    public List<String> errorCodes() {
        var codes = new ArrayList<String>();
        for (var error : body.path("errors")) {
            var extensions = error.path("extensions");
            codes.add(extensions
                    .path(extensions.has("code") ? "code" : "classification")
                    .asString());
        }
        return codes;
    }

    /** Codes of the user errors of the mutation. */
    public List<String> refusals(String mutation) {
        withoutErrors();
        var codes = new ArrayList<String>();
        for (var error : data(mutation, "userErrors")) {
            codes.add(error.path("code").asString());
        }
        return codes;
    }

    /** Ids of the nodes of a connection. */
    public List<String> nodeIds(String... connection) {
        withoutErrors();
        var ids = new ArrayList<String>();
        for (var edge : data(connection).path("edges")) {
            ids.add(edge.path("node").path("id").asString());
        }
        return ids;
    }
}
