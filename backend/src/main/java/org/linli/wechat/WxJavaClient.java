package org.linli.wechat;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import cn.binarywang.wx.miniapp.config.WxMaConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.hc.Utf8ResponseHandler;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.net.URIBuilder;
import org.jspecify.annotations.Nullable;

/** WxJava with its defects around login, tokens and TLS taken out. */
final class WxJavaClient extends WxMaServiceHttpComponentsImpl implements AutoCloseable {

    static final int BUSY = -1;
    private static final int BUSY_PAUSE_MILLIS = 200;

    private final CloseableHttpClient http = WeChatConnections.open();

    WxJavaClient(WxMaConfig config) {
        setWxMaConfig(config);
        setRetrySleepMillis(BUSY_PAUSE_MILLIS);
        setMaxRetryTimes(1);
    }

    /** Keeps WxJava from making its own client, which trusts any certificate. */
    @Override
    public void initHttp() {}

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    /** Asks without an access token, which login does not need, and with the code encoded. */
    @Override
    public WxMaJscode2SessionResult jsCode2SessionInfo(String code) throws WxErrorException {
        var request = sessionAddress(code);
        var answer = get(request);
        if (error(answer).getErrorCode() == BUSY) {
            pause();
            answer = get(request);
        }
        var error = error(answer);
        if (error.getErrorCode() != 0) {
            throw new WxErrorException(error);
        }
        return WxMaJscode2SessionResult.fromJson(answer);
    }

    private URI sessionAddress(String code) {
        var config = getWxMaConfig();
        try {
            return new URIBuilder(config.getEffectiveApiHostUrl() + "/sns/jscode2session")
                    .addParameter("appid", config.getAppid())
                    .addParameter("secret", config.getSecret())
                    .addParameter("js_code", code)
                    .addParameter("grant_type", "authorization_code")
                    .build();
        } catch (URISyntaxException malformed) {
            throw new WxRuntimeException("The base address is malformed");
        }
    }

    private String get(URI address) {
        try {
            return http.execute(new HttpGet(address), Utf8ResponseHandler.INSTANCE);
        } catch (IOException failure) {
            throw withoutText(failure);
        }
    }

    private static WxError error(String answer) {
        return WxError.fromJson(answer, WxType.MiniApp);
    }

    private static void pause() {
        try {
            Thread.sleep(BUSY_PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WxRuntimeException("Interrupted");
        }
    }

    /** The token that is shared through Redis; of all who miss it one fetches it, and nobody waits longer than the lock does. */
    @Override
    public String getAccessToken(boolean forceRefresh) throws WxErrorException {
        var lock = getWxMaConfig().getAccessTokenLock();
        var stored = forceRefresh ? null : storedAccessToken();
        if (stored != null) {
            return stored;
        }
        lock.lock();
        try {
            var storedMeanwhile = forceRefresh ? null : storedAccessToken();
            return storedMeanwhile == null ? fetchAccessToken(forceRefresh) : storedMeanwhile;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String storedAccessToken() {
        var config = getWxMaConfig();
        return config.isAccessTokenExpired() ? null : config.getAccessToken();
    }

    /** Asks for the current token whatever is stored, without making the previous one invalid unless forced. */
    String fetchAccessToken(boolean forceRefresh) throws WxErrorException {
        try {
            return extractAccessToken(doGetStableAccessTokenRequest(forceRefresh));
        } catch (WxErrorException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException failure) {
            throw new TokenNotFetched(failure);
        }
    }

    /** The text of an I/O failure can hold the address, and that the secret. */
    private static WxRuntimeException withoutText(IOException failure) {
        return new WxRuntimeException(failure.getClass().getSimpleName());
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
