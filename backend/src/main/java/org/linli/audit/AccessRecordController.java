package org.linli.audit;

import graphql.relay.Connection;
import java.util.List;
import java.util.Locale;
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
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's look at who has looked. */
@Controller
class AccessRecordController {

    private final AccessRecords records;
    private final Organisations organisations;

    AccessRecordController(AccessRecords records, Organisations organisations) {
        this.records = records;
        this.organisations = organisations;
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<AccessRecord> accessRecords(
            @Argument int first, @Argument @Nullable String after, @ContextValue Viewer viewer, Locale locale) {
        var page = Page.of("accesses", first, after);
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        var found = records.about(viewer.personId(), before, page.limit(), locale);
        return page.connect(found, record -> new Cursor(0, record.id()));
    }

    @BatchMapping(typeName = "AccessRecord")
    Map<AccessRecord, Organisation> organisation(List<AccessRecord> found) {
        return References.toOne(found, AccessRecord::organisationId, organisations::byId);
    }
}
