package org.linli.pictures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultAnswers;
import org.linli.shared.errors.FaultKind;
import org.linli.shared.errors.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/** Takes pictures by POST and shows them by GET; whatever is wrong is told as GraphQL tells it. */
@Component
class PictureEndpoint implements HttpRequestHandler {

    static final String PATH = "/pictures";

    private static final Pattern FILE = Pattern.compile(PATH + "/([0-9a-f]{32})/((?:small|medium|large)\\.jpg)");
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final UploadSlots slots;
    private final UploadBody body;
    private final Uploads uploads;
    private final ShownPictures shown;
    private final FaultAnswers answers;
    private final JsonMapper json = JsonMapper.builder().build();

    PictureEndpoint(UploadSlots slots, UploadBody body, Uploads uploads, ShownPictures shown, FaultAnswers answers) {
        this.slots = slots;
        this.body = body;
        this.uploads = uploads;
        this.shown = shown;
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            serve(request, response);
        } catch (Refused refused) {
            answers.write(request, response, refused.status(), refused.fault());
        } catch (Fault fault) {
            answers.write(request, response, status(fault), fault);
        } catch (DataAccessException | TransactionException databaseAway) {
            answers.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Fault.unavailable());
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, Refused {
        var path = request.getServletPath();
        if (path.equals(PATH)) {
            requireMethod(request, response, Set.of("POST"));
            upload(request, response);
            return;
        }
        requireMethod(request, response, Set.of("GET", "HEAD"));
        var file = FILE.matcher(path);
        if (!file.matches()) {
            throw ShownPictures.missing();
        }
        shown.write(file.group(1), file.group(2), request, response);
    }

    private void upload(HttpServletRequest request, HttpServletResponse response) throws IOException, Refused {
        var viewer = viewer();
        if (!viewer.standing().level().satisfies(VerificationLevel.PHONE)) {
            throw Fault.forbidden("picture.level");
        }
        requireType(request.getContentType());
        Uploads.Uploaded uploaded;
        var slot = slots.take(viewer.personId());
        try {
            uploaded = uploads.take(viewer.personId(), body.read(request));
        } finally {
            slot.giveBack();
        }
        response.setStatus(HttpStatus.CREATED.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(uploaded));
    }

    private static Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer && !viewer.isStranger()) {
            return viewer;
        }
        throw Fault.unauthenticated();
    }

    /** Only what it says it is; what it really is its first bytes tell. */
    private static void requireType(String type) throws Refused {
        try {
            var media = type == null ? null : MediaType.parseMediaType(type);
            if (media != null && TYPES.contains(media.getType() + "/" + media.getSubtype())) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Said below.
        }
        throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Fault.badInput("picture.type"));
    }

    private static void requireMethod(HttpServletRequest request, HttpServletResponse response, Set<String> methods)
            throws Refused {
        if (!methods.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, Fault.badInput("picture.method"));
        }
    }

    private static HttpStatus status(Fault fault) {
        if (fault.kind() == FaultKind.UNAUTHENTICATED) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (fault.kind() == FaultKind.FORBIDDEN) {
            return HttpStatus.FORBIDDEN;
        }
        if (fault.kind() == FaultKind.RATE_LIMITED) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return fault.kind() == FaultKind.UNAVAILABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST;
    }
}
