package org.linli.pictures;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads files that are not too large and come in time. */
@Component
class UploadBody {

    private static final int PIECE = 65_536;
    private static final int MEGABYTE = 1_048_576;

    private final UploadSettings settings;

    UploadBody(UploadSettings settings) {
        this.settings = settings;
    }

    byte[] read(HttpServletRequest request) throws Refused {
        var announced = request.getContentLengthLong();
        requireSmall(announced);
        try {
            var file = readInTime(request, new ByteArrayOutputStream(Math.max(PIECE, (int) announced)));
            requireSmall(file.length);
            return file;
        } catch (SocketTimeoutException slow) {
            throw new Refused(HttpStatus.REQUEST_TIMEOUT, Fault.badInput("door.slow"));
        } catch (IOException brokenOff) {
            throw new Refused(HttpStatus.BAD_REQUEST, Fault.badInput("picture.broken"));
        }
    }

    private void requireSmall(long bytes) throws Refused {
        if (bytes > settings.bytes()) {
            throw new Refused(
                    HttpStatus.CONTENT_TOO_LARGE, Fault.badInput("picture.bytes", settings.bytes() / MEGABYTE));
        }
    }

    /** Tomcat only limits the time between two pieces. */
    private byte[] readInTime(HttpServletRequest request, ByteArrayOutputStream file) throws IOException {
        var input = request.getInputStream();
        var piece = new byte[PIECE];
        var start = System.nanoTime();
        for (var read = 0; read >= 0 && file.size() <= settings.bytes(); read = input.read(piece)) {
            file.write(piece, 0, read);
            if (System.nanoTime() - start > settings.timeLimit().toNanos()) {
                throw new SocketTimeoutException("The file came too slowly");
            }
        }
        return file.toByteArray();
    }
}
