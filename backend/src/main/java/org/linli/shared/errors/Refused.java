package org.linli.shared.errors;

import org.springframework.http.HttpStatus;

/** An HTTP request that stays outside, and how it is told so. */
public class Refused extends Exception {

    private final HttpStatus status;
    private final transient Fault fault;

    public Refused(HttpStatus status, Fault fault) {
        super(fault.getMessage(), null, false, false);
        this.status = status;
        this.fault = fault;
    }

    public HttpStatus status() {
        return status;
    }

    public Fault fault() {
        return fault;
    }

    public static void unless(boolean kept, HttpStatus status, Fault fault) throws Refused {
        if (!kept) {
            throw new Refused(status, fault);
        }
    }
}
