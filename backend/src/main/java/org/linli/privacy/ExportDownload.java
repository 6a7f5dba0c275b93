package org.linli.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.secrets.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out the file of an export at its address. The address is used up before the first byte; the export itself counts
 * as fetched after the last one, so that whoever loses the connection can open it again.
 */
@Controller
class ExportDownload {

    static final String PATH = "/exports/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DataExportMapper mapper;
    private final ExportStore store;
    private final Secrets secrets;
    private final FaultAnswers faults;
    private final Clock clock;

    ExportDownload(DataExportMapper mapper, ExportStore store, Secrets secrets, FaultAnswers faults, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.secrets = secrets;
        this.faults = faults;
        this.clock = clock;
    }

    @GetMapping(PATH + "{token}")
    void fetch(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var found = use(token);
        var key = found.flatMap(export -> secrets.open(export.personId(), ExportWorker.KEY_FIELD, export.keySealed()));
        if (key.isEmpty()) {
            faults.write(request, response, HttpStatus.NOT_FOUND, Fault.badInput("export"));
            return;
        }
        var export = found.orElseThrow();
        var day = LocalDate.ofInstant(export.createdAt(), ZONE);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"linli-" + day + ".zip\"");
        store.read(export.file(), Base64.getDecoder().decode(key.get()), response.getOutputStream());
        response.flushBuffer();
        if (mapper.fetched(export.id()) == 1) {
            store.delete(export.file());
        }
    }

    /** The export of an address that nobody else has used. */
    private Optional<ExportFile> use(String token) {
        if (!OneTimeToken.isToken(token)) {
            return Optional.empty();
        }
        var hash = OneTimeToken.hash(token);
        var now = clock.instant();
        return mapper.findByToken(hash, now)
                .filter(export -> store.has(export.file()))
                .filter(export -> mapper.useToken(export.id(), hash, now) == 1);
    }
}
