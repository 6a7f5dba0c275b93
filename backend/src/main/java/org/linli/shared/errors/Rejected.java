package org.linli.shared.errors;

import java.util.Arrays;
import java.util.List;

/** A use case refused by a rule; each module has one subclass, which carries its own codes. */
public abstract class Rejected extends RuntimeException {

    private final transient Rejection rejection;

    protected Rejected(Enum<?> code, List<String> field, Object... arguments) {
        super(code.name(), null, false, false);
        this.rejection = new Rejection(
                code.name(),
                field,
                Arrays.stream(arguments).map(Object::toString).toList());
    }

    public final Rejection rejection() {
        return rejection;
    }
}
