package org.linli.shared.startup;

import org.springframework.boot.ExitCodeGenerator;

/** A setting stops the start; the message is one line that names the setting and what to do. */
public final class Misconfigured extends RuntimeException implements ExitCodeGenerator {

    /** Takes the line for the operator, without any secret in it. */
    public Misconfigured(String line) {
        super(line);
    }

    /** Makes the process end with 1 even while other threads run. */
    @Override
    public int getExitCode() {
        return 1;
    }
}
