package org.linli.embedded.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.linli.shared.startup.Misconfigured;

/** Keeps two processes from running in one folder; the file says which process holds it. */
final class DirectoryLock implements AutoCloseable {

    /** Far behind the text, because a locked region cannot be read on some systems. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    /** Takes the lock, or throws {@link Misconfigured} naming the process that holds it. */
    static DirectoryLock in(Path directory, String port) throws IOException {
        var file = FileChannel.open(
                directory.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (file.tryLock(LOCKED_BYTE, 1, false) == null) {
            try (file) {
                throw heldBy(read(file));
            }
        }
        var lock = new DirectoryLock(file);
        lock.write(port);
        return lock;
    }

    /** Notes the port for the message of a second start. */
    void write(String port) throws IOException {
        file.truncate(0);
        file.write(
                ByteBuffer.wrap(
                        "%d %s".formatted(ProcessHandle.current().pid(), port).getBytes(StandardCharsets.UTF_8)),
                0);
    }

    private static Misconfigured heldBy(String content) {
        var holder = content.split(" ", 2);
        return new Misconfigured(
                ("Linli is already running in this folder (pid %s, http://localhost:%s): stop it first,"
                                + " or set linli.embedded.directory / SERVER_PORT")
                        .formatted(holder[0], holder.length > 1 ? holder[1] : "?"));
    }

    private static String read(FileChannel file) throws IOException {
        var content = ByteBuffer.allocate(64);
        file.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
