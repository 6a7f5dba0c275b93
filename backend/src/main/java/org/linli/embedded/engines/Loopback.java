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

    /** The first byte that a server on the port greets with, or answers what it is told; −1 when there is none. */
    static int firstByte(int port, byte[] told) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(told);
            return socket.getInputStream().read();
        } catch (IOException notYet) {
            return -1;
        }
    }
}
