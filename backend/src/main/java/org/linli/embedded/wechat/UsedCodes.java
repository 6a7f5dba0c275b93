package org.linli.embedded.wechat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which single-use codes were used; the oldest are forgotten so that the memory stays bounded. */
final class UsedCodes {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> used = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this is the first use. */
    synchronized boolean use(String code) {
        return used.put(code, Boolean.TRUE) == null;
    }
}
