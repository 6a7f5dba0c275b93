package org.linli.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exports that people ask for. One at a time is a unique key; three a month are counted after the own row is written, since
 * a count before it misses one that another request has finished meanwhile.
 */
@Service
class DataExports {

    static final Duration MONTH = Duration.ofDays(30);
    static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final int MOST_A_MONTH = 3;
    private static final int MOST_SHOWN = 10;

    private final DataExportMapper mapper;
    private final Ids ids;
    private final Clock clock;

    DataExports(DataExportMapper mapper, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    List<DataExport> of(long personId) {
        return mapper.findByPerson(personId, MOST_SHOWN);
    }

    @Transactional
    public DataExport request(Viewer viewer) {
        PrivacyRejected.ifProxy(viewer);
        var id = ids.next();
        var now = clock.instant();
        try {
            mapper.insert(id, viewer.personId(), now);
        } catch (DuplicateKeyException running) {
            throw new PrivacyRejected(PrivacyErrorCode.ALREADY_RUNNING);
        }
        if (mapper.countSince(viewer.personId(), now.minus(MONTH)) > MOST_A_MONTH) {
            throw new PrivacyRejected(PrivacyErrorCode.TOO_MANY);
        }
        return mapper.find(id, viewer.personId()).orElseThrow();
    }

    /** A new address for a finished export; one that was given before and not used is void. */
    Address open(Viewer viewer, long exportId) {
        PrivacyRejected.ifProxy(viewer);
        var token = OneTimeToken.create();
        var now = clock.instant();
        if (mapper.open(exportId, viewer.personId(), OneTimeToken.hash(token), now.plus(TOKEN_LIFE), now) == 1) {
            return new Address(ExportDownload.PATH + token);
        }
        var known = mapper.find(exportId, viewer.personId()).isPresent();
        throw new PrivacyRejected(
                known ? PrivacyErrorCode.NOT_READY : PrivacyErrorCode.NOT_FOUND, "input", "dataExportId");
    }

    /** Where an export can be fetched, once. */
    record Address(String url) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return "Address";
        }
    }
}
