package org.linli.shared.privacy;

import java.util.Optional;

/** Where people live; served by the module that keeps it. */
public interface Addresses {

    /** The whole address of the person's home; empty when it is not known. Whoever asks puts it on record. */
    Optional<String> of(long personId);
}
