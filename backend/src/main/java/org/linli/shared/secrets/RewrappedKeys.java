package org.linli.shared.secrets;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wraps keys of owners by the current master key, so that older ones can be retired; harmless on several servers. */
@Component
class RewrappedKeys {

    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(RewrappedKeys.class);

    private final DataKeyMapper mapper;
    private final MasterKeys masters;
    private final Secrets secrets;

    RewrappedKeys(DataKeyMapper mapper, MasterKeys masters, Secrets secrets) {
        this.mapper = mapper;
        this.masters = masters;
        this.secrets = secrets;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void rewrap() {
        var owners = mapper.wrappedByOthers(masters.current(), BATCH);
        if (owners.isEmpty()) {
            return;
        }
        while (!owners.isEmpty()) {
            owners.forEach(secrets::rewrap);
            owners = mapper.wrappedByOthers(masters.current(), BATCH);
        }
        LOG.info("All keys of owners are wrapped by {}: older master keys can go", masters.current());
    }
}
