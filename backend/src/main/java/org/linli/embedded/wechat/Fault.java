package org.linli.embedded.wechat;

/** What an endpoint of the simulated WeChat can be made to do wrong. */
public enum Fault {
    /** Answers errcode −1, as WeChat does when it is overloaded. */
    BUSY,
    /** Answers 502 without a body, as a gateway in between does. */
    BAD_GATEWAY,
    /** Answers 200 with a page in place of JSON. */
    HTML,
    /** Accepts the request and answers nothing for half a minute. */
    HANG,
    /** Answers rightly, 1.5 s late. */
    SLOW,
    /** Makes the current access token invalid before the request is looked at, as a foreign forced refresh does. */
    REVOKED_TOKEN
}
