package org.linli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The documents that are asked for: those that the latest mini-program sends, and one for what is in memory. */
final class Documents {

    /** Eight fields of an activity, the last two of them objects, one of these with another one in it. */
    static final String MEMORY =
            """
            query Memory($first:Int!){benchActivities(first:$first){id title startsAt endsAt capacity taken \
            station{id name community{id name}} organiser{id name}}}""";

    private Documents() {}

    /** The body of a request for the document with this operation. */
    static String body(String operation, Map<String, ?> variables) throws IOException {
        return JsonMapper.shared().writeValueAsString(Map.of("documentId", id(operation), "variables", variables));
    }

    /** Its id. */
    static String id(String operation) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:documents/miniprogram/*.json");
        var latest = Stream.of(files)
                .max(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                .orElseThrow();
        return JsonMapper.shared()
                .readValue(latest.getContentAsByteArray(), new TypeReference<Map<String, String>>() {})
                .entrySet()
                .stream()
                .filter(document -> document.getValue().contains("query " + operation + "("))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Has the server in this folder trust {@link #MEMORY}, and returns its id. */
    static String trustMemory(Path folder) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(MEMORY.getBytes(StandardCharsets.UTF_8));
        var id = "sha256:" + HexFormat.of().formatHex(hash);
        var manifest = folder.resolve("documents/bench/1.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, JsonMapper.shared().writeValueAsString(Map.of(id, MEMORY)));
        return id;
    }
}
