package org.linli.shared.errors;

import java.io.Serial;

/** A request that cannot be carried out as it is; becomes a top-level error (lane 2). */
public final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final FaultKind kind;
    private final String key;
    private final transient Object[] arguments;

    private Fault(FaultKind kind, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
    }

    /** An argument that makes no sense; {@code key} names the message under {@code fault.}. */
    public static Fault badInput(String key, Object... arguments) {
        return new Fault(FaultKind.BAD_REQUEST, key, arguments);
    }

    /** Nobody is signed in, or the session is over. */
    public static Fault unauthenticated() {
        return new Fault(FaultKind.UNAUTHENTICATED, "unauthenticated");
    }

    /** The viewer's roles do not reach so far. */
    public static Fault forbidden() {
        return forbidden("forbidden");
    }

    /** The viewer's roles do not reach so far; {@code key} names the message under {@code fault.} that says for what. */
    public static Fault forbidden(String key) {
        return new Fault(FaultKind.FORBIDDEN, key);
    }

    /** The client sends documents that the server does not have, or no longer. */
    public static Fault unknownDocument() {
        return new Fault(FaultKind.UNKNOWN_DOCUMENT, "unknownDocument");
    }

    /** Database or WeChat is away. */
    public static Fault unavailable() {
        return new Fault(FaultKind.UNAVAILABLE, "unavailable");
    }

    /** Too many ask at once. */
    public static Fault busy() {
        return new Fault(FaultKind.UNAVAILABLE, "busy");
    }

    /** The work on the request took too long and was given up; whether it was done is not known. */
    public static Fault tooSlow() {
        return new Fault(FaultKind.UNAVAILABLE, "tooSlow");
    }

    public FaultKind kind() {
        return kind;
    }

    String key() {
        return "fault." + key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
