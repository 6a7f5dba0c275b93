package org.linli.pictures;

import org.linli.shared.errors.Fault;
import org.springframework.http.HttpStatus;

/** A request for or with a picture that ends with this status. */
class UploadRefused extends Exception {

    private final HttpStatus status;
    private final transient Fault fault;

    UploadRefused(HttpStatus status, Fault fault) {
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
}
