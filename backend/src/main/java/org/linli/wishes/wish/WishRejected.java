package org.linli.wishes.wish;

import java.io.Serial;
import java.util.List;
import org.linli.shared.errors.Rejected;

/** A use case of wishes refused by a rule. */
public class WishRejected extends Rejected {

    @Serial
    private static final long serialVersionUID = 1;

    public WishRejected(WishErrorCode code, String... field) {
        super(code, List.of(field));
    }

    private WishRejected(WishErrorCode code, List<String> field, Object argument) {
        super(code, field, argument);
    }

    /** A refusal whose message names a number. */
    public static WishRejected withNumber(WishErrorCode code, int number, String... field) {
        return new WishRejected(code, List.of(field), number);
    }

    public static WishRejected invalid(String... field) {
        return new WishRejected(WishErrorCode.INVALID, field);
    }

    public static WishRejected notFound(String argument) {
        return new WishRejected(WishErrorCode.NOT_FOUND, "input", argument);
    }
}
