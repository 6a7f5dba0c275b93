package org.linli.shared.presence;

import java.time.Instant;

/**
 * A code as it is shown.
 *
 * @param text of the QR picture; names what it is for
 * @param digits 8 of them, for those who type
 * @param changesAt when the next one has to be shown
 */
public record RotatingCode(String text, String digits, Instant changesAt) {

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "RotatingCode[" + changesAt + ']';
    }
}
