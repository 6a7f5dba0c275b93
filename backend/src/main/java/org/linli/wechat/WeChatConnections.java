package org.linli.wechat;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;

/** HTTP to WeChat with the certificates that the JVM trusts and bounded waits; WxJava's own client trusts any. */
final class WeChatConnections {

    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 5;
    private static final int QUEUE_SECONDS = 2;
    private static final int MOST_CONNECTIONS = 50;

    private WeChatConnections() {}

    static CloseableHttpClient open() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .build())
                .setDefaultConnectionConfig(connection())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(request())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .build();
    }

    private static ConnectionConfig connection() {
        return ConnectionConfig.custom()
                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .setSocketTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .setValidateAfterInactivity(2, TimeUnit.SECONDS)
                .setTimeToLive(5, TimeUnit.MINUTES)
                .build();
    }

    private static RequestConfig request() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(QUEUE_SECONDS, TimeUnit.SECONDS)
                .setResponseTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build();
    }
}
