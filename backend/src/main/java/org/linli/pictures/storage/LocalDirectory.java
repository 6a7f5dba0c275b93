package org.linli.pictures.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps files in a folder of this machine; a file is there as a whole or not at all. */
final class LocalDirectory implements PictureStore {

    private static final int PREFIX = 2;

    private final Path directory;

    LocalDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public void put(String name, byte[] jpeg) {
        try {
            var file = file(name);
            Files.createDirectories(file.getParent());
            var part = Files.createTempFile(file.getParent(), "part", null);
            try {
                Files.write(part, jpeg);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new StoreAway(failure);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new StoreAway(failure);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failure) {
            throw new StoreAway(failure);
        }
    }

    /** In folders by the first letters of the name, so that none holds too many. */
    private Path file(String name) {
        var file = directory.resolve(name.substring(0, PREFIX)).resolve(name).normalize();
        if (!file.startsWith(directory)) {
            throw new IllegalArgumentException("The name leads out of the folder");
        }
        return file;
    }
}
