package org.linli.pictures.storage;

import java.util.Optional;

/** Keeps files by their names. Every call may take long and fail with {@link StoreAway}: never in a transaction. */
public interface PictureStore {

    /** Stores a file, in place of one that has its name. */
    void put(String name, byte[] jpeg);

    /** The file with this name; empty when there is none. */
    Optional<byte[]> get(String name);

    /** Deletes the file; a missing one is deleted already. */
    void delete(String name);
}
