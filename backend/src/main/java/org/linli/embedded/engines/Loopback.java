package org.linli.embedded.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The only address that embedded parts listen on. */
final class Loopback {

    static final String HOST = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 200;

    private Loopback() {}

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return probe.getLocalPort();
        }
    }

    /** Whether a server behind the port greets, or answers what it is told, with at least one byte. */
    static boolean answers(int port, byte[] told) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(told);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
