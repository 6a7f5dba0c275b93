package org.linli.audit;

import java.util.List;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Service;

/** What auditors read. */
@Service
class AuditLog {

    private final DeedMapper mapper;
    private final Organisations organisations;

    AuditLog(DeedMapper mapper, Organisations organisations) {
        this.mapper = mapper;
        this.organisations = organisations;
    }

    /** Deeds at the node or under it; nothing at a node where the viewer audits nothing. */
    @Permitted(Permission.READ_AUDIT)
    public List<AuditEntry> under(long organisationId, AuditFilter filter, Page page, Viewer viewer) {
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        return organisations
                .find(organisationId)
                .filter(node -> viewer.standing().may(Permission.READ_AUDIT, node.path()))
                .map(node -> mapper.findUnder(node.path(), filter, before, page.limit()))
                .orElse(List.of());
    }
}
