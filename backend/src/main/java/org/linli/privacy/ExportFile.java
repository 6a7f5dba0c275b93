package org.linli.privacy;

import java.time.Instant;

/** A finished export and the key of its file, sealed for the person. */
record ExportFile(long id, long personId, int attempt, String keySealed, Instant createdAt) {

    String file() {
        return new ExportTask(id, personId, attempt).file();
    }
}
