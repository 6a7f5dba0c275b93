package org.linli.door;

import org.linli.shared.errors.Fault;
import org.springframework.http.HttpStatus;

/** A request that stays outside, and how it is told so. */
class Refused extends Exception {

    private final HttpStatus status;
    private final transient Fault fault;

    Refused(HttpStatus status, Fault fault) {
        super(fault.getMessage(), null, false, false);
        this.status = status;
        this.fault = fault;
    }

    HttpStatus status() {
        return status;
    }

    Fault fault() {
        return fault;
    }

    static void unless(boolean kept, HttpStatus status, Fault fault) throws Refused {
        if (!kept) {
            throw new Refused(status, fault);
        }
    }
}
