package org.linli.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.door.DocumentFuzz;
import org.linli.door.RequestBodyFuzz;
import org.linli.shared.graphql.TextFuzz;
import org.springframework.util.FileSystemUtils;

/**
 * Runs Jazzer on one class in a JVM of its own, because its agent rewrites whatever it sees. It changes the inputs that it
 * begins with and keeps those that reach code which none before has reached.
 */
public final class Fuzzing {

    static final List<Class<?>> TARGETS = List.of(TextFuzz.class, RequestBodyFuzz.class, DocumentFuzz.class);

    private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();

    private Fuzzing() {}

    /**
     * What came of it.
     *
     * @param code 0 when nothing was found
     * @param output of Jazzer
     */
    record Result(int code, String output) {

        /** How much was tried, in Jazzer's words. */
        String summary() {
            return output.lines()
                    .filter(line -> line.startsWith("Done ") || line.contains("\tDONE "))
                    .collect(Collectors.joining("; "))
                    .replace('\t', ' ');
        }
    }

    /** A property that was broken. */
    public static void require(boolean kept, String property) {
        if (!kept) {
            throw new AssertionError(property);
        }
    }

    /** Fuzzes the method {@code fuzzerTestOneInput} of a class, beginning with its {@code seeds}. */
    static Result run(Class<?> target, List<String> seeds, String... options) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var folder = Files.createTempDirectory(FOLDER, target.getSimpleName());
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command(target, folder, write(seeds, folder), options))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            var result = new Result(process.waitFor(), Files.readString(output));
            if (result.code() == 0) {
                FileSystemUtils.deleteRecursively(folder);
            }
            return result;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> target, Path folder, Path seeds, String... options)
            throws IOException {
        var found = Files.createDirectory(folder.resolve("found"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.linli.**:graphql.language.**:graphql.parser.**"
                        + ":org.springframework.core.convert.**:org.springframework.graphql.data.**:tools.jackson.core.**",
                "--custom_hook_includes=org.linli.**", // in thousands of other classes they take long
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_len=4096",
                "-rss_limit_mb=0",
                "-timeout=60",
                "-print_final_stats=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(found.toString(), seeds.toString()));
        return command;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path write(List<String> seeds, Path folder) throws IOException {
        var directory = Files.createDirectory(folder.resolve("seeds"));
        for (var i = 0; i < seeds.size(); i++) {
            Files.write(directory.resolve("seed" + i), seeds.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return directory;
    }

    /** What the target begins with. */
    @SuppressWarnings("unchecked")
    static List<String> seeds(Class<?> target) {
        try {
            return (List<String>) target.getMethod("seeds").invoke(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
