package org.linli.shared.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;

/**
 * One call of a mutation.
 *
 * @param personId who calls; 0 for a stranger
 * @param id the call's clientRequestId; null when the client sent none
 * @param operation name of the mutation
 * @param input the mutation's input, a record of plain values
 */
public record Request(long personId, @Nullable String id, String operation, Record input) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    /** A call by {@code viewer}; an id that is not 1 to 64 letters, digits, hyphens, dots, colons or underscores is a fault. */
    public static Request of(Viewer viewer, @Nullable String id, String operation, Record input) {
        if (id != null && !FORM.matcher(id).matches()) {
            throw Fault.badInput("requestId");
        }
        return new Request(viewer.isStranger() ? 0 : viewer.personId(), id, operation, input);
    }
}
