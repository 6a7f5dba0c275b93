package org.linli.pictures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.linli.pictures.images.Size;
import org.linli.pictures.storage.PictureStore;
import org.linli.pictures.storage.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes pictures that nothing uses, each by itself; first the files, then the row. Harmless on several servers. */
@Component
class PictureSweep {

    static final Duration KEPT_UNUSED = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(PictureSweep.class);
    private static final int BATCH = 500;

    private final PictureMapper mapper;
    private final PictureStore store;
    private final Clock clock;

    PictureSweep(PictureMapper mapper, PictureStore store, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        doomUnused(clock.instant().minus(KEPT_UNUSED));
        deleteDoomed();
    }

    void doomUnused(Instant before) {
        for (var unused = mapper.findUnused(before, BATCH);
                !unused.isEmpty();
                unused = mapper.findUnused(before, BATCH)) {
            unused.forEach(id -> mapper.doomUnused(id, before));
        }
    }

    void deleteDoomed() {
        var after = 0L;
        for (var doomed = mapper.findDoomed(after, BATCH);
                !doomed.isEmpty();
                doomed = mapper.findDoomed(after, BATCH)) {
            doomed.forEach(this::delete);
            after = doomed.getLast().id();
        }
    }

    private void delete(PictureMapper.IdAndName picture) {
        try {
            for (var size : Size.values()) {
                store.delete(PictureAddresses.file(picture.name(), size));
            }
            mapper.delete(picture.id());
        } catch (StoreAway away) {
            log.warn("A picture was not deleted and will be tried again: {}", away.getMessage());
        }
    }
}
