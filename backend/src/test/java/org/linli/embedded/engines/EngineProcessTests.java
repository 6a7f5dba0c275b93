package org.linli.embedded.engines;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class EngineProcessTests {

    @TempDir
    Path folder;

    @Test
    void waitsForWhoeverHoldsTheProgramOpenForWriting() throws Exception {
        var program = Files.copy(Path.of("/bin/true"), folder.resolve("program"));
        program.toFile().setExecutable(true);
        var process = new EngineProcess("test", folder);
        var writer = Files.newOutputStream(program, StandardOpenOption.APPEND);
        assertThatIOException()
                .isThrownBy(() -> new ProcessBuilder(program.toString()).start())
                .withMessageContaining("error: 26");

        var release = Thread.startVirtualThread(() -> {
            try (writer) {
                Thread.sleep(300);
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });

        assertThatCode(() -> process.run(List.of(program.toString()), Map.of())).doesNotThrowAnyException();
        release.join();
    }

    @Test
    void aProgramThatIsNotThereIsNotWaitedFor() throws Exception {
        var process = new EngineProcess("test", folder);

        assertThatIOException()
                .isThrownBy(() -> process.run(List.of(folder.resolve("missing").toString()), Map.of()));
    }
}
