package org.linli.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.shared.startup.Misconfigured;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one version of one client can send: the file {@code documents/<client>/<version>.json}, which its build wrote.
 *
 * @param client name of the folder
 * @param version name of the file
 * @param documents texts by id
 */
record Manifest(String client, String version, Map<String, String> documents) {

    private static final String FILES = "classpath*:documents/*/*.json";

    /** All that this build of the server holds, by client and version. */
    static List<Manifest> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Manifest::read)
                    .sorted(Comparator.comparing(Manifest::client).thenComparing(Manifest::version))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Manifest read(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            var version = path[path.length - 1].replaceAll("\\.json$", "");
            var manifest = new Manifest(path[path.length - 2], version, new TreeMap<>());
            manifest.fill(file.getContentAsByteArray());
            return manifest;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(byte[] json) {
        try {
            documents.putAll(JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException unreadable) {
            throw misconfigured("is no JSON object of texts");
        }
    }

    /** What stops the start, in one line for the operator. */
    Misconfigured misconfigured(String reason) {
        return new Misconfigured("schema/documents/%s/%s.json must be restored or left out of the build: %s"
                .formatted(client, version, reason));
    }
}
