package org.linli.wechat.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /wechat/push}: where WeChat tells what happened; it wants {@code success} within five seconds. */
@Controller
class PushController {

    private static final Logger LOG = LoggerFactory.getLogger(PushController.class);
    private static final String PATH = "/wechat/push";
    private static final int LARGEST = 64 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int PIECE = 8192;

    private final Optional<PushOpener> opener;
    private final Pushes pushes;

    @Autowired
    PushController(PushSettings settings, Pushes pushes, Clock clock) {
        this(settings.areSet() ? Optional.of(new PushOpener(settings, clock)) : Optional.empty(), pushes);
    }

    PushController(Optional<PushOpener> opener, Pushes pushes) {
        this.opener = opener;
        this.pushes = pushes;
    }

    /** WeChat asks whether the address is ours. */
    @GetMapping(PATH)
    ResponseEntity<String> check(HttpServletRequest request) {
        return answered(openedBy -> {
            var query = PushQuery.of(request.getQueryString());
            openedBy.checkAddress(query);
            return query.echo();
        });
    }

    @PostMapping(PATH)
    ResponseEntity<String> receive(HttpServletRequest request) {
        return answered(openedBy -> {
            var query = PushQuery.of(request.getQueryString());
            pushes.receive(query, openedBy.open(query, body(request)));
            return "success";
        });
    }

    private ResponseEntity<String> answered(Work work) {
        if (opener.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, "");
        }
        try {
            return answer(HttpStatus.OK, work.with(opener.get()));
        } catch (PushRefused refused) {
            LOG.info("A push was refused: {}", refused.getMessage());
            return answer(refused.status(), "");
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "A push was not stored, WeChat tries again: {}",
                    away.getClass().getSimpleName());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static byte[] body(HttpServletRequest request) throws PushRefused {
        if (request.getContentLengthLong() > LARGEST) {
            throw PushRefused.tooLarge();
        }
        try {
            return readInTime(request);
        } catch (IOException brokenOff) {
            throw PushRefused.malformed("body");
        }
    }

    /** Tomcat only limits the time between two pieces. */
    private static byte[] readInTime(HttpServletRequest request) throws IOException, PushRefused {
        var input = request.getInputStream();
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        var start = System.nanoTime();
        for (var read = 0; read >= 0; read = input.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > LARGEST || System.nanoTime() - start > LONGEST.toNanos()) {
                throw PushRefused.tooLarge();
            }
        }
        return body.toByteArray();
    }

    /** What is done with a push. */
    @FunctionalInterface
    private interface Work {

        String with(PushOpener opener) throws PushRefused;
    }
}
