package org.linli.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Refused;
import org.springframework.http.HttpStatus;

/** Reads bodies that are small and come in time. */
class BodyReader {

    private static final int PIECE = 8_192;

    private final int most;
    private final Duration longest;

    /** Takes so many bytes at most, and waits so long for all of them. */
    BodyReader(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    byte[] read(HttpServletRequest request) throws Refused {
        requireSmall(request.getContentLengthLong());
        try {
            var body = readInTime(request.getInputStream());
            requireSmall(body.length);
            return body;
        } catch (SocketTimeoutException slow) {
            throw new Refused(HttpStatus.REQUEST_TIMEOUT, Fault.badInput("door.slow"));
        } catch (IOException brokenOff) {
            throw new Refused(HttpStatus.BAD_REQUEST, Fault.badInput("door.body"));
        }
    }

    private void requireSmall(long bytes) throws Refused {
        Refused.unless(bytes <= most, HttpStatus.CONTENT_TOO_LARGE, Fault.badInput("door.bytes", most));
    }

    /** Tomcat only limits the time between two pieces. */
    private byte[] readInTime(InputStream input) throws IOException {
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        var start = System.nanoTime();
        for (var read = 0; read >= 0 && body.size() <= most; read = input.read(piece)) {
            body.write(piece, 0, read);
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new SocketTimeoutException("The body came too slowly");
            }
        }
        return body.toByteArray();
    }
}
