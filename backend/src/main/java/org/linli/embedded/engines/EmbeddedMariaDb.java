package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real MariaDB on loopback that keeps its data in the folder and behaves like our MySQL in production. */
final class EmbeddedMariaDb implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final EngineProcess process;
    private final MariaDbAccount account;
    private final int port;

    private EmbeddedMariaDb(EngineProcess process, MariaDbAccount account, int port) {
        this.process = process;
        this.account = account;
        this.port = port;
    }

    static EmbeddedMariaDb start(Path directory) throws IOException, InterruptedException {
        var process = new EngineProcess("mariadb", directory);
        process.endOrphan();
        var installation = new MariaDbInstallation(process);
        installation.ensure();
        var account = MariaDbAccount.in(process.folder());
        // Of its own: a server that starts deletes the temporary tables of all others in the same folder.
        var temporary = Files.createDirectories(process.folder().resolve("tmp"));
        var port = process.start(
                free -> command(installation, account, temporary, free),
                installation.libraryPath(),
                candidate -> Loopback.firstByte(candidate, NOTHING) >= 0);
        return new EmbeddedMariaDb(process, account, port);
    }

    private static List<String> command(
            MariaDbInstallation installation, MariaDbAccount account, Path temporary, int port) {
        var command = new ArrayList<>(List.of(
                installation.server(),
                "--no-defaults",
                "--basedir=" + installation.engine(),
                "--datadir=" + installation.data(),
                "--tmpdir=" + temporary,
                "--socket=mariadb.sock",
                "--init-file=" + account.initFile(),
                "--bind-address=" + Loopback.HOST,
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=300",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** The address without the password. */
    String address() {
        return "jdbc:mysql://%s:%d/%s".formatted(Loopback.HOST, port, MariaDbAccount.NAME);
    }

    String url() {
        return "%s?user=%s&password=%s&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(address(), MariaDbAccount.NAME, account.password());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
