package org.linli.shared.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.linli.shared.errors.Fault;

/**
 * A position in a list, between two rows: what the list is ordered by, then the id.
 *
 * @param key the row's sort key as a number, for example milliseconds since 1970; 0 where the id alone orders the list
 * @param id the row's id
 */
public record Cursor(long key, long id) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,20}):(-?[0-9]{1,19}):(-?[0-9]{1,19})");
    private static final int LONGEST = 100;

    String encode(String list) {
        var text = list + ":" + key + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a cursor of the list named {@code list}; any other text is a fault of the request. */
    static Cursor decode(String list, String cursor) {
        if (cursor.length() > LONGEST) {
            throw Fault.badInput("cursor");
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var form = FORM.matcher(text);
            if (!form.matches() || !form.group(1).equals(list)) {
                throw Fault.badInput("cursor");
            }
            return new Cursor(Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
        } catch (IllegalArgumentException notBase64OrNotANumber) {
            throw Fault.badInput("cursor");
        }
    }
}
