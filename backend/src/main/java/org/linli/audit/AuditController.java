package org.linli.audit;

import graphql.relay.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves auditors. */
@Controller
class AuditController {

    private final AuditLog log;
    private final Organisations organisations;

    AuditController(AuditLog log, Organisations organisations) {
        this.log = log;
        this.organisations = organisations;
    }

    @QueryMapping
    Connection<AuditEntry> auditLog(
            @Argument long organisationId,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable AuditFilter filter,
            @ContextValue Viewer viewer) {
        var page = Page.of("deeds", first, after);
        var entries = log.under(organisationId, filter == null ? AuditFilter.ALL : filter, page, viewer);
        return page.connect(entries, entry -> new Cursor(0, entry.id()));
    }

    @BatchMapping(typeName = "AuditEntry")
    Map<AuditEntry, Organisation> organisation(List<AuditEntry> entries) {
        return References.toOne(entries, AuditEntry::organisationId, organisations::byId);
    }
}
