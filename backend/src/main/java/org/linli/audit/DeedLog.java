package org.linli.audit;

import java.time.Clock;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;

/** Writes deeds down as they happen. */
@Component
class DeedLog implements Audit {

    private final DeedMapper mapper;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    DeedLog(DeedMapper mapper, Organisations organisations, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(Deed deed) {
        var path = deed.organisationId() == 0
                ? ""
                : organisations
                        .find(deed.organisationId())
                        .map(Organisation::path)
                        .orElse("");
        mapper.insert(ids.next(), deed, path, ActingRole.of(deed, path), clock.instant());
    }
}
