package org.linli.shared.errors;

import java.io.Serial;
import java.time.Duration;

/** A request that cannot be carried out as it is; becomes a top-level error (lane 2). */
public final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Seconds after which it is worth trying again when nobody knows better. */
    private static final long A_MOMENT = 5;

    private final FaultKind kind;
    private final String key;
    private final transient Object[] arguments;
    private final long retryAfter;

    private Fault(FaultKind kind, String key, Object... arguments) {
        this(kind, 0, key, arguments);
    }

    private Fault(FaultKind kind, long retryAfter, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
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

    /** Too much was asked for in a short time; after {@code wait}, rounded up to whole seconds, there is room again. */
    public static Fault rateLimited(Duration wait) {
        var seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new Fault(FaultKind.RATE_LIMITED, seconds, "rateLimited", Long.toString(seconds));
    }

    /** Database or WeChat is away. */
    public static Fault unavailable() {
        return new Fault(FaultKind.UNAVAILABLE, A_MOMENT, "unavailable");
    }

    /** Too many ask at once. */
    public static Fault busy() {
        return new Fault(FaultKind.UNAVAILABLE, A_MOMENT, "busy");
    }

    /** The work on the request took too long and was given up; whether it was done is not known. */
    public static Fault tooSlow() {
        return new Fault(FaultKind.UNAVAILABLE, A_MOMENT, "tooSlow");
    }

    public FaultKind kind() {
        return kind;
    }

    /** After how many seconds the same request can be carried out; 0 when nobody knows. */
    public long retryAfter() {
        return retryAfter;
    }

    String key() {
        return "fault." + key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
