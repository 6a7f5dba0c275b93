package org.linli.wechat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.error.WxErrorException;
import org.linli.shared.redis.RedisHint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** The access token that WeChat wants with every call but login; all processes share one through Redis. */
class AccessToken {

    private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);

    /** What the keys in Redis begin with. */
    static final String KEY_PREFIX = "linli:wechat";

    private static final Duration RENEWAL = Duration.ofMinutes(10);
    private static final Duration TURN = Duration.ofSeconds(50);

    private final WxJavaClient wxjava;
    private final WeChatCalls calls;
    private final StringRedisTemplate redis;
    private final RedisHint hint;
    private final String appid;

    AccessToken(WxJavaClient wxjava, WeChatCalls calls, StringRedisTemplate redis, RedisHint hint) {
        this.wxjava = wxjava;
        this.calls = calls;
        this.redis = redis;
        this.hint = hint;
        this.appid = wxjava.getWxMaConfig().getAppid();
    }

    String current() {
        return calls.call("token", () -> wxjava.getAccessToken(false));
    }

    /** Makes the next caller fetch a token, unless another one has taken the place of this one already. */
    void reportInvalid(String token) {
        calls.call("token", () -> forget(token));
    }

    private boolean forget(String token) {
        var config = wxjava.getWxMaConfig();
        var lock = config.getAccessTokenLock();
        lock.lock();
        try {
            var known = Objects.equals(config.getAccessToken(), token);
            if (known) {
                config.expireAccessToken();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Renews a token that is in use and near its end, so that no request waits for it; one process a minute looks. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void renewWhenNearItsEnd() {
        try {
            if (isOurTurn() && isNearItsEnd()) {
                calls.call("token", this::renew);
            }
        } catch (WeChatFailure failure) {
            LOG.debug("The access token was not renewed; the next minute tries again");
        }
    }

    private boolean isOurTurn() {
        return hint.ask(() -> redis.opsForValue().setIfAbsent(KEY_PREFIX + ":turn:" + appid, "", TURN))
                .orElse(false);
    }

    private boolean isNearItsEnd() {
        var seconds = hint.ask(() -> redis.getExpire(KEY_PREFIX + ":access_token:" + appid))
                .orElse(-1L);
        return seconds >= 0 && seconds < RENEWAL.toSeconds();
    }

    private String renew() throws WxErrorException {
        var lock = wxjava.getWxMaConfig().getAccessTokenLock();
        lock.lock();
        try {
            return wxjava.fetchAccessToken(false);
        } finally {
            lock.unlock();
        }
    }
}
