package org.linli.wishes.claims;

/** Whether a claim has more time. */
public enum WishExtension {
    /** Nobody has asked. */
    NONE,
    /** Waiting for the wisher. */
    ASKED,
    /** The wisher has agreed. */
    AGREED,
    /** The wisher has not agreed. */
    DECLINED
}
