package org.linli.door.rates;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.shared.rates.ClientAddress;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Tells where a request comes from: from whoever has opened the connection, unless that is one of our own proxies. Their
 * word is taken for who opened the connection to them, and nobody else's for anything.
 */
public class Proxies {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    /** Takes addresses and ranges such as {@code 10.0.0.0/8}. */
    Proxies(List<String> trusted) {
        this.trusted = trusted.stream().map(IpAddressMatcher::new).toList();
    }

    /** The last address on the way here that is not one of our proxies. */
    public ClientAddress addressOf(HttpServletRequest request) {
        var address = parse(request.getRemoteAddr());
        if (address.isEmpty()) {
            return ClientAddress.NOWHERE;
        }
        return new ClientAddress(key(trusted.isEmpty() ? address.get() : origin(address.get(), request)));
    }

    private InetAddress origin(InetAddress peer, HttpServletRequest request) {
        var origin = peer;
        for (var hop : hops(request).reversed()) {
            var address = isTrusted(origin) ? parse(hop) : Optional.<InetAddress>empty();
            if (address.isEmpty()) {
                return origin;
            }
            origin = address.get();
        }
        return origin;
    }

    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED)).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::trim)
                .toList();
    }

    private boolean isTrusted(InetAddress address) {
        var text = address.getHostAddress();
        return trusted.stream().anyMatch(range -> range.matches(text));
    }

    /** Reads a literal, never a name, so that nobody can make us look one up. */
    private static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(
                    InetAddress.getByAddress(InetAddress.ofLiteral(text).getAddress()));
        } catch (IllegalArgumentException | UnknownHostException garbage) {
            return Optional.empty();
        }
    }

    /** Whoever has an IPv6 address has 2^64 of them. */
    private static String key(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : address.getHostAddress();
    }
}
