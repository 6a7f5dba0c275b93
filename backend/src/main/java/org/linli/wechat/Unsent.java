package org.linli.wechat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells failures before a request was on its way from those after, of which nobody knows what became of it. */
final class Unsent {

    private static final List<Class<? extends Exception>> BEFORE_THE_REQUEST = List.of(
            TokenNotFetched.class,
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);

    private Unsent() {}

    /** Whether WeChat certainly has not got the request. */
    static boolean isCertain(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            var cause = each;
            if (BEFORE_THE_REQUEST.stream().anyMatch(kind -> kind.isInstance(cause))) {
                return true;
            }
        }
        return false;
    }
}
