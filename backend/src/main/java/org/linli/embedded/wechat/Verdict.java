package org.linli.embedded.wechat;

import java.util.Locale;
import java.util.Map;

/** What the simulated WeChat thinks of a content. */
public enum Verdict {
    /** Nothing was found. */
    PASS(100),
    /** Somebody should look at it. */
    REVIEW(21000),
    /** It must not be shown. */
    RISKY(20001),
    /** The picture could not be fetched or read: an error code and no result. */
    FAILED(0);

    private final int label;

    Verdict(int label) {
        this.label = label;
    }

    static Verdict ofText(String text) {
        if (text.contains("违规")) {
            return RISKY;
        }
        return text.contains("可疑") ? REVIEW : PASS;
    }

    String suggestion() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> result() {
        return Map.of("suggest", suggestion(), "label", label);
    }
}
