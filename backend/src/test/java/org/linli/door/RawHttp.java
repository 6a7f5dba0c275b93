package org.linli.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no proper HTTP client would do. */
final class RawHttp {

    private static final int LONGEST_MILLIS = 10_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status of the answer; 0 when the server hung up
     * @param text all of the answer, headers included
     */
    record Reply(int status, String text) {

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Sends the head, an empty line and the body, then nothing more. */
    Reply send(String head, byte[] body) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), LONGEST_MILLIS);
            socket.setSoTimeout(LONGEST_MILLIS);
            var request = new ByteArrayOutputStream();
            request.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            return exchange(socket, request.toByteArray());
        } catch (IOException exception) {
            return new Reply(0, "");
        }
    }

    private static Reply exchange(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            // The answer may be there all the same.
        }
        var reply = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(reply);
        } catch (IOException hungUp) {
            // What has come counts.
        }
        var text = reply.toString(StandardCharsets.UTF_8);
        if (text.startsWith("HTTP/1.1 100")) {
            text = text.substring(text.indexOf("\r\n\r\n") + 4);
        }
        return new Reply(text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
    }
}
