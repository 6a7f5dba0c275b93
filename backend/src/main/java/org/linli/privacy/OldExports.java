package org.linli.privacy;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes files of exports that nobody fetched, and those that a dead server or a closed account left; harmless on several servers. */
@Component
class OldExports {

    private static final Pattern FILE = Pattern.compile("([0-9]{1,19})-([0-9]{1,9})\\.sealed");
    private static final int BATCH = 100;

    private final DataExportMapper mapper;
    private final ExportStore store;
    private final Clock clock;

    OldExports(DataExportMapper mapper, ExportStore store, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var now = clock.instant();
        var more = true;
        while (more) {
            var expired = mapper.expired(now, BATCH);
            expired.forEach(export -> mapper.expire(export.id(), now));
            more = expired.size() == BATCH;
        }
        store.names().stream().filter(this::isUnwanted).forEach(store::delete);
    }

    private boolean isUnwanted(String name) {
        var form = FILE.matcher(name);
        return form.matches() && mapper.wants(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))) == 0;
    }
}
