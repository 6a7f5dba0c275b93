package org.linli.households;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/** Makes codes of eight letters and digits that do not look alike, and the keyed hashes that are kept of them. */
@Component
class JoinCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int LONGEST_TYPED = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}_.]");

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    JoinCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A new code, in two groups of four. */
    String make() {
        var code = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
        return code.insert(LENGTH / 2, '-').toString();
    }

    /**
     * What is kept of a code, however it was typed. A text that can be no code has a hash as well, so that it takes as long
     * to be refused as a code that is wrong.
     */
    String hash(String typed) {
        var head = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        var even = Normalizer.normalize(head, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return secrets.index("join-code", BETWEEN.matcher(even).replaceAll(""));
    }
}
