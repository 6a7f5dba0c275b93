package org.linli.shared.errors;

import graphql.ErrorClassification;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Kinds of faults: what a client can do about a request that was not carried out. */
public enum FaultKind implements ErrorClassification {
    /** Correct the request. */
    BAD_REQUEST(ErrorType.BAD_REQUEST),
    /** Update the client: this version is not known any more. */
    UNKNOWN_DOCUMENT(ErrorType.BAD_REQUEST),
    /** Sign in, or refresh the session. */
    UNAUTHENTICATED(ErrorType.UNAUTHORIZED),
    /** Ask someone who may. */
    FORBIDDEN(ErrorType.FORBIDDEN),
    /** Try again after a while: too much was asked for in a short time. */
    RATE_LIMITED(null),
    /** Try again later: something that the server leans on is away. */
    UNAVAILABLE(null);

    private final @Nullable ErrorType standard;

    FaultKind(@Nullable ErrorType standard) {
        this.standard = standard;
    }

    ErrorClassification classification() {
        return standard == null ? this : standard;
    }
}
