package org.linli.wechat;

import org.jspecify.annotations.Nullable;

/** What WeChat thinks of a content, from good to bad. */
public enum TextVerdict {
    /** Nothing was found. */
    PASS,
    /** Somebody should look at it; also what WeChat could or would not tell. */
    REVIEW,
    /** It must not be shown. */
    RISKY;

    /** What WeChat calls {@code pass}, {@code review} or {@code risky}; what is not clearly a pass never becomes one. */
    public static TextVerdict of(@Nullable String suggestion) {
        if ("pass".equals(suggestion)) {
            return PASS;
        }
        return "risky".equals(suggestion) ? RISKY : REVIEW;
    }

    TextVerdict worse(TextVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
