package org.linli.privacy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's exports. Addresses are secrets, so their outcomes are kept sealed. */
@Controller
class ExportController {

    private final DataExports exports;
    private final Idempotency idempotency;
    private final RemoteIdempotency sealedIdempotency;
    private final UserErrors userErrors;

    ExportController(
            DataExports exports, Idempotency idempotency, RemoteIdempotency sealedIdempotency, UserErrors userErrors) {
        this.exports = exports;
        this.idempotency = idempotency;
        this.sealedIdempotency = sealedIdempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    List<DataExport> dataExports(@ContextValue Viewer viewer) {
        return exports.of(viewer.personId());
    }

    @MutationMapping
    DataExportRequestPayload dataExportRequest(
            @Argument DataExportRequestInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "dataExportRequest", input);
        var outcome = idempotency.once(request, DataExport.class, () -> exports.request(viewer));
        return new DataExportRequestPayload(outcome.value(), userErrors.of(PrivacyErrorCode.class, outcome, locale));
    }

    @MutationMapping
    DataExportOpenPayload dataExportOpen(
            @Argument DataExportOpenInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "dataExportOpen", input);
        var outcome = sealedIdempotency.once(
                request, DataExports.Address.class, () -> exports.open(viewer, input.dataExportId()));
        return new DataExportOpenPayload(
                outcome.value() == null ? null : outcome.value().url(),
                userErrors.of(PrivacyErrorCode.class, outcome, locale));
    }

    record DataExportRequestInput(@Nullable String clientRequestId) {}

    record DataExportRequestPayload(@Nullable DataExport dataExport, List<UserError<PrivacyErrorCode>> userErrors) {}

    record DataExportOpenInput(long dataExportId, @Nullable String clientRequestId) {}

    record DataExportOpenPayload(@Nullable String url, List<UserError<PrivacyErrorCode>> userErrors) {}
}
