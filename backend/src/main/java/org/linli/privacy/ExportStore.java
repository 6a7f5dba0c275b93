package org.linli.privacy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.crypto.Cipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sealed files in a folder that only the server's user can read. Several servers need one folder that all of them reach:
 * {@code linli.privacy.exports}.
 */
@Component
class ExportStore {

    private final Path folder;

    ExportStore(@Value("${linli.privacy.exports:${linli.embedded.home:.linli}/exports}") Path folder) {
        this.folder = folder;
    }

    /** Opens a new file; what is written is sealed with the key, 32 bytes. */
    OutputStream write(String name, byte[] key) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            restrict();
        }
        return new SealingStream(Files.newOutputStream(folder.resolve(name)), key);
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** Writes what a file holds to {@code target}, which stays open. */
    void read(String name, byte[] key, OutputStream target) throws IOException {
        var cipher = new SegmentCipher(key);
        try (var file = new BufferedInputStream(Files.newInputStream(folder.resolve(name)))) {
            var segment = file.readNBytes(SegmentCipher.SEGMENT + SegmentCipher.TAG_BYTES);
            for (var last = false; !last; ) {
                var following = file.readNBytes(SegmentCipher.SEGMENT + SegmentCipher.TAG_BYTES);
                last = following.length == 0;
                target.write(cipher.next(Cipher.DECRYPT_MODE, segment, segment.length, last));
                segment = following;
            }
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Names of all files. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void restrict() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
