package org.linli.pictures.storage;

/** The store did not do what it was asked for. */
public final class StoreAway extends RuntimeException {

    StoreAway(Exception cause) {
        super("The store of pictures is away: " + cause.getClass().getSimpleName(), cause);
    }
}
