package org.linli.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Codes that people hand to each other: 80 random bits, of which only a keyed hash is stored. */
@Component
class SecretCodes {

    /** Without the letters that are taken for digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    SecretCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A new code, in groups of four letters. */
    String create() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is stored of a code, however it was typed. */
    String hash(String purpose, String code) {
        return secrets.index(purpose, code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
