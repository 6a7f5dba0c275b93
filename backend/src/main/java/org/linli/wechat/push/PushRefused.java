package org.linli.wechat.push;

import org.springframework.http.HttpStatus;

/** A push is not WeChat's, not for us, not of now, or no push at all; it has no effect. */
final class PushRefused extends Exception {

    private final HttpStatus status;

    private PushRefused(HttpStatus status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    /** Of something that is no push. */
    static PushRefused malformed(String what) {
        return new PushRefused(HttpStatus.BAD_REQUEST, what);
    }

    /** Of something that WeChat has not sent us just now. */
    static PushRefused notTrusted(String what) {
        return new PushRefused(HttpStatus.FORBIDDEN, what);
    }

    static PushRefused tooLarge() {
        return new PushRefused(HttpStatus.CONTENT_TOO_LARGE, "size");
    }

    HttpStatus status() {
        return status;
    }
}
