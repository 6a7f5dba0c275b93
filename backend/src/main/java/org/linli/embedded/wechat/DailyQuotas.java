package org.linli.embedded.wechat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** How many calls a day each endpoint takes; WeChat counts by the day of Beijing. */
final class DailyQuotas {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ANY = 10_000_000;

    private final InstantSource clock;
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    DailyQuotas(InstantSource clock) {
        this.clock = clock;
        limits.put("/wxa/msg_sec_check", 2_000_000);
        limits.put("/wxa/generate_urllink", 500_000);
    }

    /** Sets what an endpoint takes a day, and forgets what it took today. */
    synchronized void limit(String path, int calls) {
        limits.put(path, calls);
        used.remove(path);
    }

    /** Whether the call is within the quota. */
    synchronized boolean take(String path) {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        if (!today.equals(day)) {
            day = today;
            used.clear();
        }
        return used.merge(path, 1, Integer::sum) <= limits.getOrDefault(path, ANY);
    }
}
